import { lazily, Later } from '../shared/Later.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'
import type { TopBarToolsProps } from './TopBarTools.tsx'

const TopBarTools = lazily(async () => (await import('./TopBarTools.tsx')).TopBarTools)

/** Until its tools are drawn, the bar keeps their room. */
export function TopBar(tools: TopBarToolsProps) {
  const { t } = useTranslation()
  return (
    <section className={classes.top} aria-label={t('shell.top')}>
      <Later>
        <TopBarTools {...tools} />
      </Later>
    </section>
  )
}
