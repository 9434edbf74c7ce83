import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getPaper, paperNames, type PaperSubjectKind } from '#domain/papers/paper.ts'
import { isAllowed } from '#domain/staff/permissions.ts'
import { useSessionState } from '../../shared/CampContext.tsx'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './papers.module.css'

/** Papers that need nobody to be chosen first. */
const withoutPerson: readonly PaperSubjectKind[] = ['day', 'camp', 'blank']

/** Every paper of the camp that is not of one person: for a day, for the whole camp, and blank forms. */
export function PapersScreen() {
  const { t } = useTranslation()
  const roles = useSessionState().staff?.roles ?? []
  const shown = paperNames.filter((name) => {
    const { accepts, permission } = getPaper(name)
    return isAllowed(roles, permission) && accepts.some((kind) => withoutPerson.includes(kind))
  })
  return (
    <>
      <PageHeader title={t('papers.title')} subtitle={t('papers.subtitle')} />
      <ul className={classes.list}>
        <li>
          <Anchor component={Link} to="/lists" fw={600}>
            {t('papers.dailyList')}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('lists.subtitle')}
          </Text>
        </li>
        {shown.map((name) => (
          <li key={name}>
            <Anchor component={Link} to={`/papers/${name}`} fw={600}>
              {t(`papers.names.${name}`)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {t(`papers.hints.${name}`)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  )
}
