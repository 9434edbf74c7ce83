import { TextInput } from '@mantine/core'
import { useLanguage } from '../i18n.ts'
import type { RecordForm } from './use-record-form.ts'

interface NameFieldsProps<Draft> {
  record: Pick<RecordForm<Draft>, 'form' | 'errorOf'>
  /** Paths of the name in Latin letters and of the one in Persian. */
  paths: readonly [latin: keyof Draft & string, persian: keyof Draft & string]
  labels: Record<keyof Draft & string, string>
  /** Whether the Latin name has to be told. */
  isRequired?: boolean
}

/**
 * The name of a record in both scripts, each written in its own direction. Where either is enough, that of the screen's script comes
 * first and says what is missing.
 */
export function NameFields<Draft>({ record, paths, labels, isRequired = false }: NameFieldsProps<Draft>) {
  const { language } = useLanguage()
  const { form, errorOf } = record
  const [latin, persian] = paths
  const isPersianFirst = !isRequired && language === 'fa'
  const fields = [
    { path: latin, dir: 'ltr', lang: undefined },
    { path: persian, dir: 'rtl', lang: 'fa' },
  ]
  const first = isPersianFirst ? persian : latin
  const missing = isRequired ? undefined : (errorOf(latin) ?? errorOf(persian))
  return (isPersianFirst ? fields.toReversed() : fields).map(({ path, dir, lang }) => (
    <TextInput
      key={path}
      data-autofocus={path === first || undefined}
      withAsterisk={isRequired && path === latin}
      dir={dir}
      lang={lang}
      label={labels[path]}
      {...form.getInputProps(path)}
      error={isRequired ? errorOf(path) : path === first ? missing : undefined}
    />
  ))
}
