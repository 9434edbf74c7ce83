import {
  IconAdjustments,
  IconCalendarEvent,
  IconHammer,
  IconListDetails,
  IconSun,
  IconTent,
  IconTicket,
  IconUsers,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../shared/use-translation.ts'
import classes from './frame.module.css'

const places: readonly { key: string; to: string; Icon: Icon }[] = [
  { key: 'today', to: '/today', Icon: IconSun },
  { key: 'door', to: '/door', Icon: IconTicket },
  { key: 'calendar', to: '/calendar', Icon: IconCalendarEvent },
  { key: 'people', to: '/people', Icon: IconUsers },
  { key: 'workshop', to: '/workshop', Icon: IconHammer },
  { key: 'rehab', to: '/rehab', Icon: IconWalk },
  { key: 'lists', to: '/lists', Icon: IconListDetails },
  { key: 'camp', to: '/camp', Icon: IconTent },
  { key: 'settings', to: '/settings', Icon: IconAdjustments },
]

/** The places of the app; no nested menus. */
export function Rail() {
  const { t } = useTranslation()
  return (
    <nav className={classes.rail} aria-label={t('shell.places')}>
      {places.map(({ key, to, Icon }) => (
        <Link
          key={key}
          to={to}
          className={classes.place}
          data-place={key}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon aria-hidden size={22} stroke={1.5} />
          <span>{t(`shell.nav.${key}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
