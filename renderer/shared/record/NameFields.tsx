import { TextInput } from '@mantine/core'
import type { RecordForm } from './use-record-form.ts'

interface NameFieldsProps<Draft> {
  record: Pick<RecordForm<Draft>, 'form' | 'errorOf'>
  /** Paths of the name in Latin letters and of the one in Persian. */
  paths: readonly [latin: keyof Draft & string, persian: keyof Draft & string]
  labels: Record<keyof Draft & string, string>
  /** Whether the Latin name has to be told. */
  isRequired?: boolean
}

/** The name of a record in both scripts, each written in its own direction. */
export function NameFields<Draft>({ record, paths, labels, isRequired }: NameFieldsProps<Draft>) {
  const { form, errorOf } = record
  const [latin, persian] = paths
  return (
    <>
      <TextInput
        data-autofocus
        withAsterisk={isRequired}
        dir="ltr"
        label={labels[latin]}
        {...form.getInputProps(latin)}
        error={errorOf(latin)}
      />
      <TextInput
        dir="rtl"
        lang="fa"
        label={labels[persian]}
        {...form.getInputProps(persian)}
        error={errorOf(persian)}
      />
    </>
  )
}
