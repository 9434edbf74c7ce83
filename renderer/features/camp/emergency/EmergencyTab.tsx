import { Button, Group, Text } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { EmergencyView } from '#contract/emergency.ts'
import type { EmergencyPack } from '#domain/emergency/emergency-pack.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay } from '../../../shared/CampContext.tsx'
import { ErrorState } from '../../../shared/ErrorState.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Loading } from '../../../shared/Loading.tsx'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../camp.module.css'
import { EmergencySettingsForm } from './EmergencySettingsForm.tsx'

/** The papers for a day without computers: made now, made every evening, and where they lie. */
export function EmergencyTab() {
  const api = useApi()
  const camp = useCamp()
  const mayManage = useMay('manageCamp')
  const view = useQuery(api.emergency.view.queryOptions({ input: { campId: camp.id } }))
  if (view.error && !view.data) return <ErrorState error={view.error} onRetry={() => void view.refetch()} />
  if (!view.data) return <Loading rows={6} />
  return (
    <>
      <MakeNow view={view.data} />
      {mayManage ? <EmergencySettingsForm key={JSON.stringify(view.data.settings)} view={view.data} /> : null}
      <Packs packs={view.data.packs} />
    </>
  )
}

function MakeNow({ view: { nextDate, due, block, canPrint } }: { view: EmergencyView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayMake = useMay('book')
  const isLacking = due !== null && (!due.last || due.last.problem !== '')
  const dates = [...(isLacking && due.date !== nextDate ? [due.date] : []), ...(nextDate ? [nextDate] : [])]
  const numbers = block
    ? t('camp.emergency.numbers', {
        first: format.digits(String(block.firstNumber)),
        last: format.digits(String(block.lastNumber)),
      })
    : t('camp.emergency.noNumbers')
  return (
    <Section title={t('camp.emergency.title')}>
      <Text>{t('camp.emergency.what')}</Text>
      {dates.length === 0 ? (
        <Text mt="xs">{t('camp.emergency.noDay')}</Text>
      ) : (
        <Group mt="sm" gap="md">
          {mayMake && canPrint
            ? dates.map((date, index) => <MakeButton key={date} date={date} isMain={index === 0} />)
            : null}
          <Text c="dimmed">{numbers}</Text>
        </Group>
      )}
      {canPrint ? null : (
        <Text mt="xs" c="var(--q-warning)">
          {t('camp.emergency.cannotPrint')}
        </Text>
      )}
    </Section>
  )
}

function MakeButton({ date, isMain }: { date: string; isMain: boolean }) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const format = useFormat()
  const make = useAction(api.emergency.make.mutationOptions(), {
    done: ({ folder }) => t('today.emergency.made', { folder }),
  })
  return (
    <Button
      variant={isMain ? 'filled' : 'default'}
      leftSection={<IconFileAlert aria-hidden size={18} stroke={1.5} />}
      loading={make.isRunning}
      onClick={() => void make.run({ campId: camp.id, date })}
    >
      {t('camp.emergency.make', { date: format.date(date, 'weekday') })}
    </Button>
  )
}

function Packs({ packs }: { packs: readonly EmergencyPack[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('camp.emergency.packs')}>
      {packs.length === 0 ? <Text c="dimmed">{t('camp.emergency.noPacks')}</Text> : null}
      <ul className={classes.packs}>
        {packs.map((pack) => (
          <PackLine key={pack.id} pack={pack} />
        ))}
      </ul>
    </Section>
  )
}

function PackLine({ pack }: { pack: EmergencyPack }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { date, madeAt, madeBy, byItself, problem, folder, files, visits, firstToken, lastToken } = pack
  const api = useApi()
  // The pack keeps the name as it was; whoever still is of the team is named in the script of the screen.
  const maker = useQuery(api.staff.list.queryOptions()).data?.find(({ nameLatin }) => nameLatin === madeBy)
  const name = maker ? format.staffName(maker) : madeBy
  const who = byItself ? t('camp.emergency.byItself') : name
  const facts = [
    t('camp.emergency.visits', { count: visits }),
    t('camp.emergency.tokens', {
      first: format.digits(String(firstToken)),
      last: format.digits(String(lastToken)),
    }),
  ]
  return (
    <li>
      <div>
        <b>{t('camp.emergency.for', { date: format.date(date, 'weekday') })}</b>{' '}
        <Text span c="dimmed">
          {[format.instant(madeAt), who].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {problem ? (
        <Text c="var(--q-warning)">{t('camp.emergency.failed', { problem })}</Text>
      ) : (
        <>
          <div>{facts.join(' · ')}</div>
          <Text c="dimmed" size="sm">
            <bdi dir="ltr">{folder}</bdi>: <bdi dir="ltr">{files.join(', ')}</bdi>
          </Text>
        </>
      )}
    </li>
  )
}
