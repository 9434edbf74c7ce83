import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TouchedVisits, VisitsAnswer } from '#contract/camp-plan.ts'
import { useApi } from '../api/ApiProvider.tsx'
import type { PlanAction } from '../api/use-plan-action.ts'
import { useCamp } from './CampContext.tsx'
import { MoveLines } from './MoveLines.tsx'
import classes from './shared.module.css'
import { useTranslation } from './use-translation.ts'
import { Modal } from './dialog/Modal.tsx'

interface TouchedDialogProps {
  touched: TouchedVisits
  isRunning: boolean
  onAnswer: (answer: VisitsAnswer) => void
  /** Back to what was typed; nothing is saved. */
  onClose: () => void
}

interface PlanQuestionsProps {
  action: Pick<PlanAction<never>, 'touched' | 'isRunning' | 'answer' | 'dismiss'>
}

/** What has to be answered before a change of the camp's plan can be saved; nothing while there is no question. */
export function PlanQuestions({ action: { touched, isRunning, answer, dismiss } }: PlanQuestionsProps) {
  if (!touched) return null
  return <TouchedDialog touched={touched} isRunning={isRunning} onAnswer={answer} onClose={dismiss} />
}

/** A change would leave visits without their place: whom it touches, where each could go, and what is to become of them. */
function TouchedDialog({ touched, isRunning, onAnswer, onClose }: TouchedDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const camp = useCamp()
  const stations = useQuery(api.stations.list.queryOptions({ input: { campId: camp.id } }))
  const staff = useQuery(api.staff.list.queryOptions())
  const places = { stations: stations.data ?? [], staff: staff.data ?? [] }
  const going = touched.lines.filter(({ draft }) => draft !== null)
  const staying = touched.lines.filter(({ draft }) => draft === null)
  const [choice, setChoice] = useState<VisitsAnswer['do']>(going.length > 0 ? 'move' : 'leave')
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)

  const save = () => {
    if (choice === 'move') onAnswer({ do: 'move' })
    else if (reason.trim()) onAnswer({ do: 'leave', reason: reason.trim() })
    else setMissing(true)
  }
  return (
    <Modal size="xl" onClose={onClose} title={t('camp.touched.title', { count: touched.lines.length })}>
      <Stack gap="sm">
        <div className={classes.touched} tabIndex={0} role="region" aria-label={t('camp.touched.list')}>
          {staying.length > 0 ? (
            <MoveLines
              title={t('camp.touched.noPlace', { count: staying.length })}
              lines={staying}
              places={places}
            />
          ) : null}
          {going.length > 0 ? (
            <MoveLines title={t('camp.touched.go', { count: going.length })} lines={going} places={places} />
          ) : null}
        </div>
        <Radio.Group
          label={t('camp.touched.what')}
          value={choice}
          onChange={(value) => setChoice(value === 'leave' ? 'leave' : 'move')}
        >
          <Stack gap={6} mt={4}>
            <Radio
              value="move"
              disabled={going.length === 0}
              label={t('camp.touched.move', { count: going.length })}
              description={staying.length > 0 ? t('camp.touched.moveHint') : null}
            />
            <Radio value="leave" label={t('camp.touched.leave')} description={t('camp.touched.leaveHint')} />
          </Stack>
        </Radio.Group>
        {choice === 'leave' ? (
          <TextInput
            withAsterisk
            data-autofocus
            label={t('camp.touched.reason')}
            value={reason}
            maxLength={200}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setMissing(false)
            }}
            error={isMissing ? t('camp.touched.reasonMissing') : undefined}
          />
        ) : (
          <Text c="dimmed">{t('camp.touched.undo')}</Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common.back')}
          </Button>
          <Button loading={isRunning} onClick={save}>
            {choice === 'move' ? t('camp.touched.saveMove') : t('camp.touched.saveLeave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
