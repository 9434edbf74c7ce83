import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { RecallRow } from '#contract/recalls.ts'
import { callResults, type CallResult } from '#domain/recalls/recall.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useAction } from '../../api/use-action.ts'
import { DateField } from '../../shared/DateField.tsx'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './recalls.module.css'
import { FormDialog } from '../../shared/FormDialog.tsx'

/** Notes one call: what came of it, and when to call again. */
export function CallDialog({ row, onClose }: { row: RecallRow; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const [start] = useState(row.recall)
  const [result, setResult] = useState<CallResult | null>(null)
  const [note, setNote] = useState('')
  const [dueDate, setDueDate] = useState<string | null>(start.dueDate)
  const [isAsked, setIsAsked] = useState(false)
  const call = useAction(api.recalls.noteCall.mutationOptions(), {
    done: () => t('recalls.callNoted', { name: format.fullName(row.patient) }),
    onDone: onClose,
  })
  const send = () => {
    setIsAsked(true)
    if (!result) return
    const moved = dueDate !== null && dueDate !== start.dueDate ? dueDate : null
    void call.run({ id: start.id, version: start.version, result, note, dueDate: moved })
  }
  return (
    <FormDialog
      title={t('recalls.callOf', { name: format.fullName(row.patient) })}
      submit={t('common.save')}
      isRunning={call.isRunning}
      onSubmit={send}
      onClose={onClose}
    >
      <Text className={classes.bigPhone}>
        {row.patient.phones.map((phone) => (
          <bdi key={phone.asTyped} dir="ltr">
            {format.phone(phone)}{' '}
          </bdi>
        ))}
      </Text>
      <Radio.Group
        label={t('recalls.whatCame')}
        value={result}
        error={isAsked && !result ? t('common.invalid.required') : undefined}
        onChange={(picked) => setResult(callResults.find((one) => one === picked) ?? null)}
      >
        <Stack gap={6} mt={4}>
          {callResults.map((one) => (
            <Radio key={one} value={one} label={t(`recalls.result.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('recalls.note')}
        autosize
        minRows={1}
        maxLength={4000}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <DateField label={t('recalls.dueDate')} value={dueDate} onChange={setDueDate} />
    </FormDialog>
  )
}
