import { useState, type RefObject } from 'react'
import { lazily, Later } from '../shared/Later.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'
import { SearchField } from './search/SearchField.tsx'
import { nothingTyped, type TypedAhead } from './search/typed-ahead.ts'

const TopBarTools = lazily(async () => (await import('./TopBarTools.tsx')).TopBarTools)

export interface TopBarProps {
  search: RefObject<HTMLInputElement | null>
  openShortcuts: () => void
}

/** Until its tools are drawn, the bar keeps their room, and takes what is typed into the search. */
export function TopBar({ search, openShortcuts }: TopBarProps) {
  const { t } = useTranslation()
  const [ahead, setAhead] = useState(nothingTyped)
  const add = (more: Partial<TypedAhead>) => setAhead((before) => ({ ...before, ...more }))
  const field = (
    <SearchField
      ref={search}
      autoFocus={ahead.hasFocus}
      value={ahead.text}
      onChange={(event) => add({ text: event.currentTarget.value, isEntered: false })}
      onFocus={() => add({ hasFocus: true })}
      onBlur={() => add({ hasFocus: false })}
      onKeyDown={(event) => (event.key === 'Enter' ? add({ isEntered: true }) : undefined)}
    />
  )
  return (
    <section className={classes.top} aria-label={t('shell.top')}>
      <Later room={field}>
        <TopBarTools search={search} ahead={ahead} openShortcuts={openShortcuts} />
      </Later>
    </section>
  )
}
