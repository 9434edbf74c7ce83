import { useCallback } from 'react'
import type { SheetSummary } from '#contract/imports.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

type Counted = Pick<SheetSummary, 'counts' | 'hasNameColumn'>

/** Whether bringing the sheet in would change nothing. */
export const isNothingNew = ({ counts }: Counted): boolean => counts.add === 0 && counts.merge === 0

/** A sentence begins with a large letter, whichever of its parts comes first. */
const asSentence = (words: string, language: string) =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1)

/** What exactly will happen: "Add 180 people, 194 orders; merge 1; leave out 4". */
export function useApplyWords(): (summary: Counted) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return useCallback(
    (summary) => {
      const { counts, hasNameColumn } = summary
      if (!hasNameColumn) return t('imports.apply.blocked')
      if (isNothingNew(summary)) return t('imports.apply.nothing')
      const add = [
        t('imports.apply.add', { count: counts.add }),
        t('imports.orders', { count: counts.orders }),
      ].join(t('imports.comma'))
      const parts = [
        counts.add > 0 ? add : '',
        counts.merge > 0 ? t('imports.apply.merge', { count: counts.merge }) : '',
        counts.skip > 0 ? t('imports.apply.skip', { count: counts.skip }) : '',
        counts.refused > 0 ? t('imports.apply.refused', { count: counts.refused }) : '',
      ]
      return asSentence(parts.filter(Boolean).join(t('imports.semicolon')), language)
    },
    [t, language],
  )
}
