import { useMemo } from 'react'
import { useTranslation } from './use-translation.ts'

/** The sentence for a reason why a field is refused; schemas' own sentences fall back to "please check". */
export function useReasonText(): (reason: string) => string {
  const { t } = useTranslation()
  return useMemo(() => {
    const isWord = (reason: string) => /^[a-z_]+$/.test(reason)
    return (reason) => {
      const other = t('people.reason.other')
      return isWord(reason) ? t(`people.reason.${reason}`, { defaultValue: other }) : other
    }
  }, [t])
}
