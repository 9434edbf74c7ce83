import { Button, Group, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core'
import { attendances } from '#domain/rehab/rehab-session.ts'
import { skinFindings, walkingAids, type RehabActivity } from '#domain/rehab/rehab-activities.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { PersonName } from '../../../shared/PersonName.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { RatingField } from '../RatingField.tsx'
import classes from '../rehab.module.css'
import { ActivityBoard } from './ActivityBoard.tsx'
import type { Levels, MemberValues, Seat } from './session-values.ts'

export interface MemberFieldsProps {
  seat: Seat
  member: MemberValues
  /** Whether this is one of several, who share the activities. */
  isGroup: boolean
  shared: Levels
  offered: readonly RehabActivity[]
  onChange: (change: Partial<MemberValues>) => void
  deviceError: string | undefined
}

/** What is one person's own in a session. */
export function MemberFields({
  seat,
  member,
  isGroup,
  shared,
  offered,
  onChange,
  deviceError,
}: MemberFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = format.fullName(seat.patient)
  const isAbsent = member.attendance === 'absent'
  return (
    <div className={classes.member} role="group" aria-label={name}>
      <div className={classes.memberHead}>
        <strong>
          <PersonName person={seat.patient} />
        </strong>
        <span className={classes.quiet}>{format.digits(seat.patient.number)}</span>
        <SegmentedControl
          aria-label={t('rehab.attendanceOf', { name })}
          value={member.attendance}
          onChange={(attendance) => onChange({ attendance })}
          data={attendances.map((value) => ({ value, label: t(`rehab.attendance.${value}`) }))}
        />
      </div>
      <div className={classes.deviceRow}>
        <Select
          label={t('rehab.device')}
          clearable
          value={member.orderId}
          onChange={(orderId) => onChange({ orderId })}
          error={deviceError}
          data={seat.devices.map((device) => ({
            value: device.id,
            label: [format.device(device.deviceType), format.side(device.side), format.digits(device.number)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
        {isAbsent ? null : (
          <>
            <Select
              label={t('rehab.aid')}
              value={member.aid}
              onChange={(aid) => aid && onChange({ aid })}
              data={walkingAids.map((aid) => ({ value: aid, label: t(`rehab.aids.${aid}`) }))}
            />
            <Select
              label={t('rehab.skinAfter')}
              clearable
              value={member.skinAfter || null}
              onChange={(skinAfter) => onChange({ skinAfter: skinAfter ?? '' })}
              data={skinFindings.map((finding) => ({ value: finding, label: t(`rehab.skin.${finding}`) }))}
            />
          </>
        )}
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="xs" mt="xs">
        {isAbsent ? null : (
          <>
            <RatingField
              kind="pain"
              label={t('rehab.painBefore')}
              value={member.painBefore}
              onChange={(painBefore) => onChange({ painBefore })}
            />
            <RatingField
              kind="pain"
              label={t('rehab.painAfter')}
              value={member.painAfter}
              onChange={(painAfter) => onChange({ painAfter })}
            />
          </>
        )}
        <TextInput
          label={t('rehab.nextGoal')}
          value={member.nextGoal}
          onChange={(event) => onChange({ nextGoal: event.currentTarget.value })}
        />
        <TextInput
          label={t('rehab.note')}
          value={member.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
        />
      </SimpleGrid>
      {isGroup && !isAbsent ? (
        member.levels === null ? (
          <Button mt={6} size="compact-sm" variant="subtle" onClick={() => onChange({ levels: shared })}>
            {t('rehab.differs')}
          </Button>
        ) : (
          <Group mt="xs">
            <ActivityBoard
              offered={offered}
              levels={member.levels}
              onChange={(levels) => onChange({ levels })}
            />
          </Group>
        )
      ) : null}
    </div>
  )
}
