import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '#domain/timeline/timeline.ts'
import { entryWords } from '#renderer/print/entry-words.ts'
import { useLanguage } from '../../shared/i18n.ts'

/** What an entry says, beside its kind and day: one line in the language of the screen. */
export function useEntryWords(): (entry: TimelineEntry) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  return useMemo(() => entryWords(t, language), [t, language])
}
