import {
  IconAdjustments,
  IconCalendarEvent,
  IconHammer,
  IconListDetails,
  IconSun,
  IconTicket,
  IconUsers,
  IconWalk,
  type Icon,
} from '@tabler/icons-react'
import { createElement } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from '../shared/use-translation.ts'
import { useCampIfAny } from '../shared/CampContext.tsx'
import { campIcons } from './camp-icons.ts'
import classes from './frame.module.css'

/** The camp's own place has the icon of its kind. */
const places: readonly { key: string; to: string; Icon: Icon | null }[] = [
  { key: 'today', to: '/today', Icon: IconSun },
  { key: 'door', to: '/door', Icon: IconTicket },
  { key: 'calendar', to: '/calendar', Icon: IconCalendarEvent },
  { key: 'people', to: '/people', Icon: IconUsers },
  { key: 'workshop', to: '/workshop', Icon: IconHammer },
  { key: 'rehab', to: '/rehab', Icon: IconWalk },
  { key: 'lists', to: '/lists', Icon: IconListDetails },
  { key: 'camp', to: '/camp', Icon: null },
  { key: 'settings', to: '/settings', Icon: IconAdjustments },
]

/** The places of the app; no nested menus. */
export function Rail() {
  const { t } = useTranslation()
  const campIcon = campIcons[useCampIfAny()?.kind ?? 'camp']
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
          {createElement(Icon ?? campIcon, { 'aria-hidden': true, size: 22, stroke: 1.5 })}
          <span>{t(`shell.nav.${key}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
