import { Button, Group, SegmentedControl, Text, UnstyledButton } from '@mantine/core'
import { IconDownload, IconKeyboard, IconPrinter } from '@tabler/icons-react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listTeams } from '#domain/staff/technician-team.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CallStatus, TabProps } from '../address.ts'
import classes from '../rehab.module.css'
import { useRehabWords } from '../use-rehab-words.ts'
import { CallPanel } from './CallPanel.tsx'
import { CallRows } from './CallRows.tsx'
import { QuickEntry } from './QuickEntry.tsx'
import { PAGE, useCallFilter, useCalls, useCallVillages } from './use-calls.ts'
import { useCallSheet } from './use-call-sheet.tsx'

const statuses = ['due', 'overdue', 'done', 'lost', 'all'] as const

/** Whom to call, by village; a row opens the one-minute form. */
export function CallsTab({ address, setAddress }: TabProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useRehabWords()
  const api = useApi()
  const filter = useCallFilter(address)
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useCalls(filter, offset)
  const { data: villages = [] } = useCallVillages(filter)
  const camps =
    useQuery(api.camps.list.queryOptions({ input: address.camps ? undefined : skipToken })).data ?? []
  const staff =
    useQuery(api.staff.list.queryOptions({ input: address.team ? undefined : skipToken })).data ?? []
  const sheet = useCallSheet(filter)
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading rows={10} />
  const narrow = (change: Parameters<typeof setAddress>[0]) => {
    setOffset(0)
    setAddress(change)
  }
  const campName = (id: string) => camps.find((camp) => camp.id === id)?.name
  const levelName = (level: string) =>
    level ? t(`rehab.limbLevel.${level}`, { defaultValue: level }) : t('rehab.noLevel')
  const teamName = (key: string) => {
    if (key === '') return t('rehab.noTeam')
    const team = listTeams(staff).find(({ teamLatin, teamPersian }) => (teamLatin || teamPersian) === key)
    const names = { nameLatin: team?.teamLatin ?? key, namePersian: team?.teamPersian ?? '' }
    return t('rehab.teamOf', { name: format.staffName(names) })
  }
  const narrowed = [
    address.months === null ? '' : words.months(address.months),
    address.device ? format.device(address.device) : '',
    address.used ? t(address.used === 'yes' ? 'rehab.used' : 'rehab.unused') : '',
    address.level === null ? '' : levelName(address.level),
    address.technician ? t('rehab.oneTechnician') : '',
    address.team === null ? '' : teamName(address.team),
    address.why ? t(`rehab.unusedReason.${address.why}`) : '',
    address.lost ? t(`rehab.lost.${address.lost}`) : '',
    address.reported ? t('rehab.expected') : '',
    address.camps ? (campName(address.camps) ?? t('rehab.allCamps')) : '',
  ].filter(Boolean)
  const all = villages.reduce((sum, { count }) => sum + count, 0)
  return (
    <>
      <Group justify="space-between" mb="sm" gap="sm">
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('rehab.status')}
            value={address.status}
            onChange={(status) => narrow({ status: status as CallStatus })}
            data={statuses.map((value) => ({ value, label: t(`rehab.callStatus.${value}`) }))}
          />
          {narrowed.length > 0 ? (
            <Button
              variant="default"
              size="compact-md"
              onClick={() =>
                narrow({
                  months: null,
                  device: null,
                  used: null,
                  level: null,
                  technician: null,
                  team: null,
                  camps: null,
                  reported: null,
                  why: null,
                  lost: null,
                })
              }
            >
              {t('rehab.onlyThese', { what: narrowed.join(' · ') })}
            </Button>
          ) : null}
        </Group>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconKeyboard aria-hidden size={16} />}
            aria-pressed={address.entry === 'quick'}
            onClick={() => setAddress({ entry: address.entry ? null : 'quick' })}
          >
            {t(address.entry ? 'rehab.backToList' : 'rehab.quickEntry')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={16} />}
            loading={sheet.isPreparing}
            disabled={data.total === 0}
            onClick={sheet.print}
          >
            {t('rehab.printCalls')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload aria-hidden size={16} />}
            loading={sheet.isPreparing}
            disabled={data.total === 0}
            onClick={sheet.save}
          >
            {t('rehab.saveCsv')}
          </Button>
        </Group>
      </Group>
      <div className={classes.calls}>
        <nav className={classes.villages} aria-label={t('rehab.villages')}>
          <Village
            name={t('rehab.allVillages')}
            count={all}
            isChosen={address.village === null}
            onChoose={() => narrow({ village: null })}
          />
          {villages.map(({ province, village, count }) => (
            <Village
              key={`${province}.${village}`}
              name={village || t('rehab.noVillage')}
              count={count}
              isChosen={address.village === village}
              onChoose={() => narrow({ village })}
            />
          ))}
        </nav>
        <div>
          {address.entry === 'quick' ? (
            <QuickEntry key={JSON.stringify(filter) + offset} rows={data.rows} first={offset + 1} />
          ) : (
            <CallRows rows={data.rows} onOpen={(call) => setAddress({ call })} />
          )}
          {data.total > PAGE ? (
            <Group gap="sm" mt="sm">
              <Button
                variant="default"
                size="compact-md"
                disabled={offset === 0}
                onClick={() => setOffset(Math.max(0, offset - PAGE))}
              >
                {t('rehab.pageBefore')}
              </Button>
              <Text size="sm">
                {t('rehab.pageOf', {
                  from: offset + 1,
                  to: Math.min(offset + PAGE, data.total),
                  total: data.total,
                })}
              </Text>
              <Button
                variant="default"
                size="compact-md"
                disabled={offset + PAGE >= data.total}
                onClick={() => setOffset(offset + PAGE)}
              >
                {t('rehab.pageAfter')}
              </Button>
            </Group>
          ) : null}
        </div>
      </div>
      <CallPanel id={address.call} onClose={() => setAddress({ call: null })} />
      {sheet.paper}
    </>
  )
}

interface VillageProps {
  name: string
  count: number
  isChosen: boolean
  onChoose: () => void
}

function Village({ name, count, isChosen, onChoose }: VillageProps) {
  const format = useFormat()
  return (
    <UnstyledButton className={classes.villageKey} aria-pressed={isChosen} onClick={onChoose}>
      <bdi>{name}</bdi>
      <span>{format.number(count)}</span>
    </UnstyledButton>
  )
}
