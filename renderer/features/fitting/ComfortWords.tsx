import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** A comfort score in words that say which end is good: "Socket comfort 7 of 10 (10 = most comfortable)". */
export function ComfortWords({ score }: { score: number | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (score === null) return null
  return t('fitting.comfort.written', { score: format.number(score), best: format.number(10) })
}
