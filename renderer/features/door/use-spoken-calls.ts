import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { BoardView } from '#contract/door.ts'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { ringChime } from './chime.ts'

export interface SpokenCalls {
  /** Whether this computer has a voice for the language; without one a bell rings. */
  hasVoice: boolean
  isOn: boolean
  setOn: (isOn: boolean) => void
}

const synthesis = (): SpeechSynthesis | null => ('speechSynthesis' in window ? window.speechSynthesis : null)

function subscribe(listener: () => void): () => void {
  synthesis()?.addEventListener('voiceschanged', listener)
  return () => synthesis()?.removeEventListener('voiceschanged', listener)
}

/** Says each new call aloud, once per call, with a voice of the system; without one a bell tells people to look up. */
export function useSpokenCalls(board: BoardView | undefined): SpokenCalls {
  const { t } = useTranslation()
  const format = useFormat()
  const { language } = useLanguage()
  const [isOn, setOn] = useState(false)
  const hasVoice = useSyncExternalStore(
    subscribe,
    () =>
      synthesis()
        ?.getVoices()
        .some(({ lang, localService }) => localService && lang.startsWith(language)) ?? false,
  )
  const said = useRef<Set<string> | null>(null)

  useEffect(() => {
    if (!board) return
    const calls = board.called.map(({ number, calls: times }) => `${number}/${times}`)
    const fresh = said.current
      ? board.called.filter((_, index) => !said.current?.has(calls[index] ?? ''))
      : []
    said.current = new Set(calls)
    if (!isOn || fresh.length === 0) return
    if (!hasVoice) return ringChime()
    for (const { number, station, stationKind } of fresh.toReversed()) {
      const place = station ? format.stationName(station) : t(`domain.stationKind.${stationKind}`)
      const words = new SpeechSynthesisUtterance(t('door.board.spoken', { number, place }))
      words.lang = language
      synthesis()?.speak(words)
    }
  }, [board, isOn, hasVoice, format, language, t])
  return { hasVoice, isOn, setOn }
}
