import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CloseoutView } from '#contract/closeout.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { Section } from '../../../shared/Section.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'

/** Closing is somebody's act, with a name; a closed camp can be opened again with a reason. */
export function ClosingPanel({ view: { camp, items } }: { view: CloseoutView }) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const mayClose = useMay('manageCamp')
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const isClosed = camp.closedAt !== null
  const after = { onDone: () => setNote('') }
  const close = useAction(api.closeout.close.mutationOptions(), {
    done: () => t('camp.closeout.closedNow', { name: format.campName(camp) }),
    ...after,
  })
  const reopen = useAction(api.closeout.reopen.mutationOptions(), {
    done: () => t('camp.closeout.openNow', { name: format.campName(camp) }),
    ...after,
  })
  const weighing = items.filter(({ weighs, count }) => weighs && count > 0)
  const needsNote = isClosed || weighing.length > 0
  const submit = () => {
    if (needsNote && note.trim() === '') return setMissing(true)
    const input = { id: camp.id, version: camp.version, note: note.trim() }
    void (isClosed ? reopen : close).run(input)
  }
  const told = isClosed
    ? t('camp.closeout.isClosed', { at: format.instant(camp.closedAt ?? ''), name: camp.closedBy })
    : t('camp.closeout.whatClosingDoes')
  return (
    <Section title={t(isClosed ? 'camp.closeout.closedTitle' : 'camp.closeout.closeTitle')}>
      <Text>{told}</Text>
      {isClosed && camp.closedNote ? (
        <Text c="dimmed">
          <bdi>{camp.closedNote}</bdi>
        </Text>
      ) : null}
      {mayClose ? (
        <>
          <Textarea
            mt="sm"
            maw={620}
            autosize
            minRows={2}
            withAsterisk={needsNote}
            label={t(isClosed ? 'camp.closeout.whyReopen' : 'camp.closeout.note')}
            description={weighing.length > 0 && !isClosed ? t('camp.closeout.noteNeeded') : undefined}
            error={isMissing && note.trim() === '' ? t('common.invalid.required') : undefined}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group mt="sm">
            <Button
              variant={isClosed ? 'default' : 'filled'}
              loading={close.isRunning || reopen.isRunning}
              onClick={submit}
            >
              {t(isClosed ? 'camp.closeout.reopen' : 'camp.closeout.close')}
            </Button>
          </Group>
        </>
      ) : (
        <Text c="dimmed" mt="xs">
          {t('camp.readOnly')}
        </Text>
      )}
    </Section>
  )
}
