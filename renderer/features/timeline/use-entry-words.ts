import { useMemo } from 'react'
import type { TimelineEntry } from '#domain/timeline/timeline.ts'
import { entryWords } from '#renderer/print/entry-words.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** What an entry says, beside its kind and day: one line in the language of the screen. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return useMemo(() => entryWords(t, language), [t, language])
}
