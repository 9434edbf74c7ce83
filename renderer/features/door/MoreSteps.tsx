import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots } from '@tabler/icons-react'
import type { DoorToken, DoorView } from '#contract/door.ts'
import { queuePriorities, type QueuePriority } from '#domain/queue/token.ts'
import { canStep, type TokenStep } from '#domain/queue/token-steps.ts'
import { LazyMenu } from '../../shared/LazyMenu.tsx'
import { PatientSearch } from '../../shared/PatientSearch.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import type { TokenSteps } from './use-token-steps.ts'
import { useTokenUpdate } from './use-token-update.ts'
import { Modal } from '../../shared/dialog/Modal.tsx'

export interface MoreStepsProps {
  entry: DoorToken
  stations: DoorView['stations']
  /** Whether the board names those who agreed to it. */
  showsNames: boolean
  steps: TokenSteps
}

/** Sending elsewhere, serving without a call, how urgent it is, whose number it is, whether the board may name them, leaving. */
export function MoreSteps({ entry, stations, showsNames, steps }: MoreStepsProps) {
  const { t } = useTranslation()
  const { token } = entry
  const [isAsking, { open, close }] = useDisclosure(false)
  const [isLeaving, leaving] = useDisclosure(false)
  return (
    <>
      <LazyMenu
        position="bottom-end"
        withinPortal
        target={(props) => (
          <ActionIcon aria-label={t('door.more', { number: token.number })} {...props}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        )}
      >
        <Steps
          entry={entry}
          stations={stations}
          showsNames={showsNames}
          steps={steps}
          onAsk={open}
          onLeave={leaving.open}
        />
      </LazyMenu>
      {isAsking ? <WhoseNumber entry={entry} onClose={close} /> : null}
      {isLeaving ? <LeaveDialog number={token.number} onClose={leaving.close} steps={steps} /> : null}
    </>
  )
}

interface StepsProps extends MoreStepsProps {
  onAsk: () => void
  onLeave: () => void
}

function Steps({ entry, stations, showsNames, steps, onAsk, onLeave }: StepsProps) {
  const { t } = useTranslation()
  const { token } = entry
  const update = useTokenUpdate(entry)
  const isGone = token.state === 'finished' || token.state === 'left'
  return (
    <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
      {token.state === 'waiting' ? (
        <Menu.Item onClick={() => steps.take('serve')}>{t('door.step.serve')}</Menu.Item>
      ) : null}
      {token.patientId ? null : <Menu.Item onClick={onAsk}>{t('door.whoIsIt')}</Menu.Item>}
      {canStep(token.state, 'leave') ? <Menu.Item onClick={onLeave}>{t('door.leave.open')}</Menu.Item> : null}
      {showsNames && token.patientId && !isGone ? (
        <Menu.Item onClick={() => update.set({ mayName: !token.mayName })}>
          {t(token.mayName ? 'door.nameNot' : 'door.nameYes')}
        </Menu.Item>
      ) : null}
      <SendItems entry={entry} stations={stations} steps={steps} />
      {isGone ? null : <PriorityItems current={token.priority} onSet={update.set} />}
    </Menu.Dropdown>
  )
}

function WhoseNumber({ entry, onClose }: { entry: DoorToken; onClose: () => void }) {
  const { t } = useTranslation()
  const update = useTokenUpdate(entry)
  return (
    <Modal onClose={onClose} title={t('door.whoseNumber', { number: entry.token.number })}>
      <PatientSearch
        onPick={(patientId) => {
          update.set({ patientId })
          onClose()
        }}
      />
    </Modal>
  )
}

function PriorityItems({
  current,
  onSet,
}: {
  current: QueuePriority
  onSet: (change: { priority: QueuePriority }) => void
}) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('door.priority')}</Menu.Label>
      {queuePriorities
        .filter((priority) => priority !== current)
        .map((priority) => (
          <Menu.Item key={priority} onClick={() => onSet({ priority })}>
            {t(`door.priorities.${priority}`)}
          </Menu.Item>
        ))}
    </>
  )
}

function SendItems({ entry: { token }, stations, steps }: Omit<MoreStepsProps, 'showsNames'>) {
  const { t } = useTranslation()
  const kinds = [...new Set(stations.map(({ kind }) => kind))].filter((kind) => kind !== token.stationKind)
  const sending: TokenStep | undefined = (['move', 'finish', 'come_back'] as const).find((step) =>
    canStep(token.state, step),
  )
  if (!sending) return null
  return (
    <>
      <Menu.Label>{t(sending === 'finish' ? 'door.finishAndSend' : 'door.send')}</Menu.Label>
      {kinds.map((stationKind) => (
        <Menu.Item key={stationKind} onClick={() => steps.take(sending, { stationKind })}>
          {t(`domain.stationKind.${stationKind}`)}
        </Menu.Item>
      ))}
    </>
  )
}
