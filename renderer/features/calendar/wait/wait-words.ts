import type { WaitLine } from '#contract/wait-list.ts'
import { noticeChoices } from '#domain/scheduling/wait-list.ts'
import { useElapsed } from '../../../shared/elapsed.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** How short notice somebody can come at, in words; a number that is none of the choices in minutes. */
export function useNoticeWords(): (minutes: number) => string {
  const { t } = useTranslation()
  return (minutes) =>
    (noticeChoices as readonly number[]).includes(minutes)
      ? t(`calendar.wait.notice.${minutes}`)
      : t('calendar.minutes', { count: minutes })
}

/** Why somebody stands where they do on the list, in a few words each: how long, how near, where from, what is missing. */
export function useWaitFacts(): (line: WaitLine) => string[] {
  const { t } = useTranslation()
  const format = useFormat()
  const elapsed = useElapsed()
  const notice = useNoticeWords()
  return ({ entry, village, isReady, hasParts, held }) =>
    [
      t('calendar.wait.since', { time: elapsed(entry.since) }),
      notice(entry.noticeMinutes),
      village,
      isReady === false ? t('calendar.wait.notReady') : '',
      hasParts === false ? t('calendar.wait.noParts') : '',
      held ? t('calendar.wait.hasVisit', { date: format.date(held.date, 'weekday') }) : '',
    ].filter(Boolean)
}
