import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Language } from '#domain/camps/camp.ts'
import { getPaper, paperNames, type PaperName } from '#domain/papers/paper.ts'
import { paperLanguageFor } from '#domain/papers/paper-language.ts'
import type { SpokenLanguage } from '#domain/people/spoken-language.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { useSessionState } from '../../shared/CampContext.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './papers.module.css'

interface PaperLinksProps {
  /** Whose papers: a person's or an order's. */
  subject: { people: string } | { orders: string }
  /** The person's own language, for papers that go home with them. */
  language: SpokenLanguage | null
}

/** Papers that the person takes home and reads there. */
const takenHome: readonly string[] = ['passport', 'care-sheet', 'come-back-slip', 'receipt']

/** Every paper of somebody or of one device that the role may print, each a step away. */
export function PaperLinks({ subject, language }: PaperLinksProps) {
  const { t } = useTranslation()
  const roles = useSessionState().staff?.roles ?? []
  const kind = 'people' in subject ? 'people' : 'orders'
  const shown = paperNames.filter((name) => {
    const { accepts, permission } = getPaper(name)
    return accepts.includes(kind) && isAllowed(roles, permission)
  })
  const searchOf = (name: PaperName) => {
    const lang: Language | null = takenHome.includes(name) ? paperLanguageFor(language) : null
    return { ...subject, ...(lang ? { lang } : {}) }
  }
  return (
    <ul className={classes.links}>
      {shown.map((name) => (
        <li key={name}>
          <Anchor component={Link} to={`/papers/${name}`} search={searchOf(name) as never} size="sm">
            {t(`papers.names.${name}`)}
          </Anchor>
        </li>
      ))}
    </ul>
  )
}
