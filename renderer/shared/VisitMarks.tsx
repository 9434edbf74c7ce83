import {
  IconBed,
  IconCalendarRepeat,
  IconCircleCheck,
  IconCircleDashed,
  IconDoorEnter,
  IconGenderBigender,
  IconLanguage,
  IconPackageExport,
  IconPlayerPlay,
  IconRulerMeasure,
  IconShoe,
  IconStethoscope,
  IconTool,
  IconToolsKitchen2,
  IconUserOff,
  IconWalk,
  IconWheelchair,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import { Group } from '@mantine/core'
import type { CSSProperties } from 'react'
import type { DeviceType } from '#domain/orders/device.ts'
import type { Side } from '#domain/orders/device-order.ts'
import type { Need } from '#domain/people/patient.ts'
import type { AppointmentKind, AppointmentStatus } from '#domain/scheduling/appointment.ts'
import { useFormat } from './format.ts'
import { SideMark } from './SideMark.tsx'

export const kindIcons: Record<AppointmentKind, Icon> = {
  assessment: IconStethoscope,
  measurement: IconRulerMeasure,
  trial_fitting: IconShoe,
  gait_training: IconWalk,
  delivery: IconPackageExport,
  repair: IconTool,
  follow_up: IconCalendarRepeat,
}

export const statusIcons: Record<AppointmentStatus, Icon> = {
  booked: IconCircleDashed,
  arrived: IconDoorEnter,
  in_progress: IconPlayerPlay,
  done: IconCircleCheck,
  no_show: IconUserOff,
  cancelled: IconX,
}

export const needIcons: Record<Need, Icon> = {
  interpreter: IconLanguage,
  wheelchair: IconWheelchair,
  same_sex_staff: IconGenderBigender,
  bed: IconBed,
  meals: IconToolsKitchen2,
}

/** A word that gives way where a column is too narrow for it. */
const cutOff: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }

function IconAndWord({ icon: Icon, word }: { icon: Icon; word: string }) {
  return (
    <Group
      component="span"
      gap={4}
      wrap="nowrap"
      display="inline-flex"
      maw="100%"
      style={{ verticalAlign: 'middle' }}
    >
      <Icon aria-hidden size="1.1em" stroke={1.7} style={{ flexShrink: 0 }} />
      <span style={cutOff}>{word}</span>
    </Group>
  )
}

/** The kind of a visit as icon and word. */
export function KindMark({ kind }: { kind: AppointmentKind }) {
  return <IconAndWord icon={kindIcons[kind]} word={useFormat().kind(kind)} />
}

/** The status of a visit as icon and word. */
export function StatusMark({ status }: { status: AppointmentStatus }) {
  return <IconAndWord icon={statusIcons[status]} word={useFormat().status(status)} />
}

/** What a person needs, one icon each; the words are in the tooltip and for assistive tools. */
export function NeedMarks({ needs }: { needs: readonly Need[] }) {
  const format = useFormat()
  if (needs.length === 0) return null
  return (
    <Group
      component="span"
      gap={3}
      wrap="nowrap"
      display="inline-flex"
      maw="100%"
      style={{ verticalAlign: 'middle' }}
    >
      {needs.map((need) => {
        const NeedIcon = needIcons[need]
        return (
          <span key={need} role="img" aria-label={format.need(need)} title={format.need(need)}>
            <NeedIcon aria-hidden size="1.1em" stroke={1.7} />
          </span>
        )
      })}
    </Group>
  )
}

/** A device with its side in word and shape. */
export function DeviceMark({ order }: { order: { deviceType: DeviceType; side: Side | null } | null }) {
  const format = useFormat()
  if (!order) return null
  return (
    <Group
      component="span"
      gap={6}
      wrap="nowrap"
      display="inline-flex"
      maw="100%"
      style={{ verticalAlign: 'middle' }}
    >
      <span style={cutOff}>{format.device(order.deviceType)}</span>
      <SideMark of={order.deviceType} side={order.side} />
    </Group>
  )
}
