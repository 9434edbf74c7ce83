import { SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../shared/i18n.ts'
import { scriptOf } from './name-script.ts'
import type { NameKey } from './person-values.ts'
import type { PersonForm } from './use-person-form.ts'

type Part = 'given' | 'family' | 'father'
type Script = 'latin' | 'persian'

const parts: readonly Part[] = ['given', 'family', 'father']
const keyOf: Record<Part, Record<Script, NameKey>> = {
  given: { latin: 'givenNameLatin', persian: 'givenNamePersian' },
  family: { latin: 'familyNameLatin', persian: 'familyNamePersian' },
  father: { latin: 'fatherNameLatin', persian: 'fatherNamePersian' },
}

interface NameFieldsProps {
  form: PersonForm
  isFocused?: boolean
}

/** Names in both scripts, that of the language first. What is typed in the other script goes over to its own row. */
export function NameFields({ form, isFocused = false }: NameFieldsProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const scripts: readonly Script[] = language === 'fa' ? ['persian', 'latin'] : ['latin', 'persian']

  const type = (part: Part, script: Script, text: string) => {
    const other: Script = script === 'latin' ? 'persian' : 'latin'
    const [own, its] = [keyOf[part][script], keyOf[part][other]]
    if (scriptOf(text) !== other || form.getValues()[its] !== '') return form.setFieldValue(own, text)
    form.setFieldValue(own, '')
    form.setFieldValue(its, text)
    form.getInputNode<HTMLInputElement>(its)?.focus()
  }

  const field = (part: Part, script: Script): ReactNode => {
    const key = keyOf[part][script]
    const isRequired = part === 'given' && script === scripts[0]
    return (
      <TextInput
        {...form.getInputProps(key)}
        key={key}
        size="sm"
        label={t(`people.name.${part}`, { script: t(`people.script.${script}`) })}
        dir={script === 'latin' ? 'ltr' : 'rtl'}
        lang={script === 'latin' ? 'en' : 'fa'}
        data-autofocus={isRequired && isFocused ? true : undefined}
        withAsterisk={isRequired}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        error={isRequired ? form.errors['givenNameLatin'] : undefined}
        onChange={(event) => type(part, script, event.currentTarget.value)}
      />
    )
  }

  return (
    <>
      {scripts.map((script) => (
        <SimpleGrid key={script} cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="xs">
          {parts.map((part) => field(part, script))}
        </SimpleGrid>
      ))}
    </>
  )
}
