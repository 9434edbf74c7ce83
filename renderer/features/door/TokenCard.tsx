import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { replaceEqualDeep } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { CALLS_IN_VAIN } from '#domain/queue/queue-order.ts'
import type { TokenStep } from '#domain/queue/token-steps.ts'
import { leaveReasons, type TokenState } from '#domain/queue/token.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { LazyMenu } from '../../shared/LazyMenu.tsx'
import { PatientFace } from '../../shared/PatientFace.tsx'
import { PersonName } from '../../shared/PersonName.tsx'
import { TokenSign } from '../../shared/TokenSign.tsx'
import { DeviceMark, NeedMarks } from '../../shared/VisitMarks.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './door.module.css'
import { MoreSteps } from './MoreSteps.tsx'
import { useTokenSteps, type TokenSteps } from './use-token-steps.ts'

export interface TokenCardProps {
  entry: DoorToken
  stations: DoorView['stations']
  /** Whether the board names those who agreed to it. */
  showsNames: boolean
  /** Whether it is the one to be called next. */
  isNext: boolean
  /** It went elsewhere while somebody points at the lines, and is acted on there. */
  isElsewhere: boolean
  /** How long whoever still waits has waited; null where it is of no account. */
  waitedMinutes: number | null
}

/** An answer of the core brings every token anew; a card is drawn again only where its own has changed. */
const isSameCard = (before: TokenCardProps, now: TokenCardProps) =>
  before.isNext === now.isNext &&
  before.isElsewhere === now.isElsewhere &&
  before.waitedMinutes === now.waitedMinutes &&
  before.showsNames === now.showsNames &&
  before.stations === now.stations &&
  replaceEqualDeep(before.entry, now.entry) === before.entry

const mainSteps: Record<TokenState, readonly TokenStep[]> = {
  waiting: ['call'],
  called: ['serve', 'recall', 'skip'],
  serving: ['finish'],
  finished: ['come_back'],
  left: ['come_back'],
}

/** One token in its line: who it is, how long it has waited, and the next step one press away. */
export const TokenCard = memo(function TokenCard({
  entry,
  stations,
  showsNames,
  isNext,
  isElsewhere,
  waitedMinutes,
}: TokenCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayRun = useMay('runQueue')
  const steps = useTokenSteps(entry)
  const { token, patient, order, portraitId } = entry
  const station = stations.find(({ id }) => id === token.stationId)
  const isGone = token.state === 'finished' || token.state === 'left'
  const marks = isElsewhere
    ? [t('door.elsewhere')]
    : [
        waitedMinutes === null ? '' : t('today.minutes', { count: waitedMinutes }),
        token.priority === 'none' || isGone ? '' : t(`door.priorities.${token.priority}`),
        token.state === 'waiting' ? '' : t(`door.state.${token.state}`),
        station && !isGone ? format.stationName(station) : '',
        leftReason(token.leftReason, t),
        showsNames && token.mayName && !isGone ? t('door.named') : '',
        token.calls > 1 && token.state !== 'serving' && !isGone
          ? t('door.calls', { count: token.calls })
          : '',
      ].filter(Boolean)
  return (
    <li
      className={classes.token}
      data-state={token.state}
      data-next={isNext || undefined}
      data-elsewhere={isElsewhere || undefined}
    >
      <TokenSign number={token.number} />
      {portraitId && !isGone ? <PatientFace portraitId={portraitId} /> : null}
      <div className={classes.who}>
        {patient ? (
          <Link className={classes.name} to="/people/$id" params={{ id: patient.id }}>
            <PersonName person={patient} />
          </Link>
        ) : (
          <span className={classes.name}>{t('door.nobodyYet')}</span>
        )}{' '}
        {patient ? <NeedMarks needs={patient.needs} /> : null}
        <div className={classes.quiet}>
          <DeviceMark order={order} />
        </div>
        <div className={classes.quiet}>{marks.join(' · ')}</div>
        {token.calls >= CALLS_IN_VAIN && token.state !== 'serving' && !isGone && !isElsewhere ? (
          <div className={classes.warning}>{t('door.goAndLook')}</div>
        ) : null}
      </div>
      {mayRun && !isElsewhere ? (
        <div className={classes.steps}>
          {mainSteps[token.state].map((step) => (
            <StepButton
              key={step}
              step={step}
              entry={entry}
              stations={stations}
              steps={steps}
              isMain={isNext || step === 'serve' || step === 'finish'}
            />
          ))}
          <MoreSteps entry={entry} stations={stations} showsNames={showsNames} steps={steps} />
        </div>
      ) : null}
    </li>
  )
}, isSameCard)

/** Why somebody left: a reason of the list in words, or as it was written. */
const leftReason = (reason: string, t: (key: string) => string) =>
  leaveReasons.some((known) => known === reason) ? t(`door.leaveReason.${reason}`) : reason

interface StepProps {
  entry: DoorToken
  stations: DoorView['stations']
  steps: TokenSteps
}

/** A step; where several stations may call, each by its name. */
function StepButton({
  step,
  entry,
  stations: all,
  steps,
  isMain,
}: StepProps & { step: TokenStep; isMain: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { token, patient } = entry
  const stations = all.filter(({ kind }) => kind === token.stationKind)
  const name = patient ? format.fullName(patient) : ''
  const label = t('door.stepOf', { step: t(`door.step.${step}`), number: token.number, name })
  const variant = isMain ? 'filled' : 'default'
  const asksStation = step === 'call' && stations.length > 1
  if (!asksStation) {
    const stationId = step === 'call' ? (stations[0]?.id ?? null) : token.stationId
    return (
      <Button
        size="compact-sm"
        variant={variant}
        loading={steps.isRunning}
        aria-label={label}
        onClick={() =>
          steps.take(step, { stationId: step === 'call' || step === 'serve' ? stationId : null })
        }
      >
        {t(`door.step.${step}`)}
      </Button>
    )
  }
  return (
    <LazyMenu
      position="bottom-end"
      withinPortal
      target={(props) => (
        <Button
          size="compact-sm"
          variant={variant}
          loading={steps.isRunning}
          aria-label={label}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          {...props}
        >
          {t(`door.step.${step}`)}
        </Button>
      )}
    >
      <Menu.Dropdown>
        {stations.map((station) => (
          <Menu.Item key={station.id} onClick={() => steps.take(step, { stationId: station.id })}>
            <bdi>{format.stationName(station)}</bdi>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </LazyMenu>
  )
}
