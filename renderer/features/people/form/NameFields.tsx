import { SimpleGrid } from '@mantine/core'
import type { NameField } from '#domain/people/patient.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { scriptOf } from './name-script.ts'
import { TextField } from './TextField.tsx'
import type { PersonForm } from './use-person-form.ts'

type Part = 'given' | 'family' | 'father'
type Script = 'latin' | 'persian'

const parts: readonly Part[] = ['given', 'family', 'father']
const keyOf: Record<Part, Record<Script, NameField>> = {
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
    const put = (key: NameField, value: string) => form.setFieldValue(key, value, { forceUpdate: false })
    if (scriptOf(text) !== other || form.getValues()[its] !== '') return put(own, text)
    put(own, '')
    put(its, text)
    form.getInputNode<HTMLInputElement, NameField>(its)?.focus()
  }

  return scripts.map((script) => (
    <SimpleGrid key={script} cols={{ base: 1, xs: 3 }} spacing="sm" verticalSpacing="xs">
      {parts.map((part) => {
        const isFirst = part === 'given' && script === scripts[0]
        return (
          <TextField
            key={part}
            form={form}
            path={keyOf[part][script]}
            label={t(`people.name.${part}`, { script: t(`people.script.${script}`) })}
            dir={script === 'latin' ? 'ltr' : 'rtl'}
            lang={script === 'latin' ? 'en' : 'fa'}
            autoFocus={isFirst && isFocused}
            withAsterisk={isFirst}
            spellCheck={false}
            error={isFirst ? form.errors['givenNameLatin'] : ''}
            onType={(text) => type(part, script, text)}
          />
        )
      })}
    </SimpleGrid>
  ))
}
