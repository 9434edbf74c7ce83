import { SearchSelect } from '../../../shared/choice/SearchSelect.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useField, type PersonForm } from './use-person-form.ts'

interface ChoiceFieldProps<Value extends string> {
  form: PersonForm
  path: 'language' | 'communityStatus' | 'cause'
  options: readonly Value[]
  /** Key of the words of the options. */
  words: string
}

/** One of a closed set, or nothing; found by typing. */
export function ChoiceField<Value extends string>({ form, path, options, words }: ChoiceFieldProps<Value>) {
  const { t } = useTranslation()
  const field = useField(form, path)
  return (
    <SearchSelect
      size="sm"
      label={t(`people.field.${path}`)}
      data-path={path}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      value={field.value}
      error={field.error}
      onChange={(picked) => field.set((options.find((one) => one === picked) ?? null) as typeof field.value)}
      data={options.map((one) => ({ value: one as string, label: t(`${words}.${one}`) }))}
    />
  )
}
