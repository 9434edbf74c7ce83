import { IconMasksTheater } from '@tabler/icons-react'
import { useMay } from '../shared/CampContext.tsx'
import { lazily, Later } from '../shared/Later.tsx'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'

const WipeRehearsal = lazily(async () => (await import('../shared/WipeRehearsal.tsx')).WipeRehearsal)

/** On every screen of the rehearsal, so that nobody takes it for real. */
export function RehearsalBanner() {
  const { t } = useTranslation()
  const mayWipe = useMay('manageCamp')
  return (
    <aside className={classes.rehearsal} aria-label={t('shell.rehearsal')}>
      <IconMasksTheater aria-hidden size={18} stroke={1.5} />
      <strong>{t('shell.rehearsal')}</strong>
      <span className={classes.rehearsalText}>{t('shell.rehearsalText')}</span>
      {mayWipe ? (
        <Later>
          <WipeRehearsal size="compact-sm" variant="subtle" />
        </Later>
      ) : null}
    </aside>
  )
}
