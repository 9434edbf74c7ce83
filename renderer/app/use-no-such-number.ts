import { useFormat } from '../shared/format.ts'
import { notifyPlainly } from '../shared/notify.ts'
import { useTranslation } from '../shared/use-translation.ts'

/** Says that nobody has a number, in the digits of the language. */
export function useNoSuchNumber(): (number: string) => void {
  const { t } = useTranslation()
  const { digits } = useFormat()
  return (number) => notifyPlainly(t('shell.noSuchNumber', { number: digits(number) }))
}
