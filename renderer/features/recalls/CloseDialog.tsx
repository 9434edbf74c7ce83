import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RecallRow } from '#contract/recalls.ts'
import { checkClosing } from '#domain/recalls/recall-rules.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { useFormat } from '../../shared/format.ts'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { useTranslation } from '../../shared/use-translation.ts'

const usualReasons = ['moved', 'returned', 'no_contact', 'declined', 'died'] as const

/** Takes somebody off the list: because they came, or with the reason why nobody waits for them any more. */
export function CloseDialog({ row, onClose }: { row: RecallRow; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const [start] = useState(row.recall)
  const [status, setStatus] = useState<'done' | 'dropped'>('done')
  const [reason, setReason] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const close = useAction(api.recalls.close.mutationOptions(), {
    done: () => t('recalls.closed', { name: format.fullName(row.patient) }),
    onDone: onClose,
  })
  const problem = checkClosing(start, { status, reason }).reason
  const send = () => {
    setIsAsked(true)
    if (!problem) void close.run({ id: start.id, version: start.version, status, reason: reason.trim() })
  }
  return (
    <FormDialog
      title={t('recalls.closeOf', { name: format.fullName(row.patient) })}
      submit={t('recalls.close')}
      isRunning={close.isRunning}
      onSubmit={send}
      onClose={onClose}
    >
      <Radio.Group
        label={t('recalls.whyClosed')}
        value={status}
        onChange={(picked) => setStatus(picked === 'dropped' ? 'dropped' : 'done')}
      >
        <Stack gap={6} mt={4}>
          <Radio value="done" label={t('recalls.closeDone')} />
          <Radio value="dropped" label={t('recalls.closeDropped')} />
        </Stack>
      </Radio.Group>
      <TextInput
        label={t('recalls.closedReason')}
        dir="auto"
        maxLength={200}
        value={reason}
        error={isAsked && problem ? t(`recalls.problem.${problem}`) : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {status === 'dropped' ? (
        <Group gap={4}>
          {usualReasons.map((one) => (
            <Button
              key={one}
              size="compact-xs"
              variant="default"
              onClick={() => setReason(t(`recalls.usualReason.${one}`))}
            >
              {t(`recalls.usualReason.${one}`)}
            </Button>
          ))}
        </Group>
      ) : null}
    </FormDialog>
  )
}
