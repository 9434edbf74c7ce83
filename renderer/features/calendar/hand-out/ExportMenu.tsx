import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { DayAppointment } from '#contract/appointments.ts'
import { writeIcs } from '#domain/scheduling/write-ics.ts'
import { toCsv } from '#domain/sheets/to-csv.ts'
import { dayStart } from '#domain/time/zone.ts'
import { useCamp, useToday } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { notifyPlainly } from '../../../shared/notify.ts'
import { saveText, type TextFile } from '../../../shared/save-text.ts'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { useCallList } from './use-call-list.ts'

export interface ExportMenuProps {
  visits: readonly DayAppointment[]
  places: Places
}

/** Takes the visits that are shown (or chosen) along as a sheet, a calendar file or one for each technician, or a list of calls. */
export function ExportMenu({ visits, places }: ExportMenuProps) {
  const { t } = useTranslation()
  const callList = useCallList()
  const isEmpty = visits.length === 0
  const files = useVisitFiles(visits, places)
  const save = async (file: TextFile) => {
    const path = await saveText(file)
    if (path) notifyPlainly(t('lists.saved', { path }))
  }
  const technicians = [...new Set(visits.flatMap(({ appointment }) => appointment.staffId ?? []))]
  const saveEach = async () => {
    for (const id of technicians) {
      const theirs = visits.filter(({ appointment }) => appointment.staffId === id)
      await save(files.calendar(theirs, id))
    }
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
          {t('calendar.export.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isEmpty} onClick={() => void save(files.sheet())}>
          {t('calendar.export.sheet')}
        </Menu.Item>
        <Menu.Item disabled={isEmpty} onClick={() => void save(files.calendar(visits))}>
          {t('calendar.export.calendar')}
        </Menu.Item>
        {technicians.length > 1 ? (
          <Menu.Item onClick={() => void saveEach()}>
            {t('calendar.export.calendars', { count: technicians.length })}
          </Menu.Item>
        ) : null}
        <Menu.Item
          disabled={isEmpty}
          onClick={() => void callList.save(visits.map(({ appointment }) => appointment.id))}
        >
          {t('calendar.export.calls')}
        </Menu.Item>
        <Menu.Item onClick={() => void callList.saveMoved(null, () => {})}>
          {t('calendar.export.moved')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** The first and the last day of what is taken along, for the name of the file. */
function datesOf(visits: readonly DayAppointment[]): string {
  const dates = new Set(visits.map(({ appointment }) => appointment.date))
  const [first = '', ...others] = [...dates].toSorted()
  return [first, ...others.slice(-1)].join('_')
}

function useVisitFiles(visits: readonly DayAppointment[], { stations, staff }: Places) {
  const { t } = useTranslation()
  const camp = useCamp()
  const now = useToday()
  const format = useFormat()
  const stationOf = (id: string | null) => {
    const station = stations.find((known) => known.id === id)
    return station ? format.stationName(station) : ''
  }
  const memberOf = (id: string | null) => {
    const member = staff.find((known) => known.id === id)
    return member ? format.staffName(member) : ''
  }
  const deviceOf = ({ order }: DayAppointment) =>
    order ? `${format.device(order.deviceType)} ${format.side(order.side)}`.trim() : ''
  /** A minute of the camp's day as a UTC instant. */
  const instant = (day: string, minute: number) =>
    new Date(Date.parse(dayStart(day, camp.timeZone)) + minute * 60_000).toISOString()

  return {
    sheet: (): TextFile => {
      const rows = visits.map((item) => ({
        [t('calendar.export.date')]: item.appointment.date,
        [t('calendar.panel.time')]: format.minute(item.appointment.startMinute),
        [t('calendar.calls.number')]: item.patient.number,
        [t('calendar.list.person')]: format.fullName(item.patient),
        [t('calendar.calls.father')]: format.fatherName(item.patient),
        [t('calendar.panel.visit')]: format.kind(item.appointment.kind),
        [t('calendar.panel.order')]: deviceOf(item),
        [t('calendar.panel.place')]: stationOf(item.appointment.stationId),
        [t('calendar.panel.staff')]: memberOf(item.appointment.staffId),
        [t('calendar.panel.status')]: format.status(item.appointment.status),
      }))
      const text = toCsv([Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))])
      return { fileName: t('calendar.export.sheetName', { date: datesOf(visits) }), text, type: 'text/csv' }
    },
    calendar: (shown: readonly DayAppointment[], ofStaff: string | null = null): TextFile => {
      const events = shown.map((item) => {
        const {
          id,
          version,
          date: day,
          startMinute,
          durationMinutes,
          kind,
          stationId,
          staffId,
        } = item.appointment
        return {
          uid: id,
          sequence: version,
          start: instant(day, startMinute),
          end: instant(day, startMinute + durationMinutes),
          summary: [format.kind(kind), item.patient.number, deviceOf(item)].filter(Boolean).join(' · '),
          location: stationOf(stationId),
          description: memberOf(staffId),
        }
      })
      const name = memberOf(ofStaff)
      const calendarName = [name, format.campName(camp)].filter(Boolean).join(' · ')
      const text = writeIcs(events, calendarName, instant(now.date, now.minute))
      const date = datesOf(shown)
      const fileName = name
        ? t('calendar.export.calendarOf', { date, name })
        : t('calendar.export.calendarName', { date })
      return { fileName, text, type: 'text/calendar' }
    },
  }
}
