import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useMay, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'

/** When a person's devices are asked after, and what was found. */
export function FollowUpLines({ patientId }: { patientId: string }) {
  return useMay('followUp') ? <Lines patientId={patientId} /> : null
}

function Lines({ patientId }: { patientId: string }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const words = useRehabWords()
  const today = useToday()
  const rows = useQuery(api.followUps.ofPatient.queryOptions({ input: { patientId } })).data ?? []
  const shown = rows.filter(({ followUp }) => followUp.status !== 'cancelled')
  if (shown.length === 0) return null
  return (
    <div role="group" aria-label={t('rehab.followUps')}>
      <Text size="sm" fw={600} mt="sm" mb={4}>
        {t('rehab.followUps')}
      </Text>
      {shown.map(({ followUp, order }) => {
        const isLate = followUp.status === 'due' && followUp.dueDate <= today.date
        return (
          <div key={followUp.id} className={classes.followUpLine}>
            <Link
              className={classes.person}
              to="/rehab"
              search={{ tab: 'calls', status: 'all', call: followUp.id } as never}
            >
              {words.months(followUp.afterMonths)}
            </Link>
            <span className={classes.time}>{format.date(followUp.doneOn ?? followUp.dueDate)}</span>
            <span className={isLate ? classes.warn : undefined}>
              {followUp.status === 'done'
                ? t(followUp.isUsed ? 'rehab.usedHours' : 'rehab.notUsed', {
                    hours: followUp.hoursPerDay ?? 0,
                  })
                : isLate
                  ? t('rehab.toCall')
                  : t(`rehab.followUpStatus.${followUp.status}`)}
            </span>
            <span className={classes.quiet}>
              {[format.device(order.deviceType), format.side(order.side)].filter(Boolean).join(' ')}
            </span>
          </div>
        )
      })}
    </div>
  )
}
