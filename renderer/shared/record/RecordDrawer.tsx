import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '../use-translation.ts'
import { RecordQuestions } from './RecordQuestions.tsx'
import type { VersionDialogProps } from './VersionDialog.tsx'
import type { RecordForm } from './use-record-form.ts'
import { Drawer } from '../dialog/Drawer.tsx'

export interface RecordDrawerProps<Draft> {
  title: string
  record: RecordForm<Draft>
  words: VersionDialogProps<Draft>['words']
  onClose: () => void
  children: ReactNode
  /** Below the form, with a life of its own. */
  after?: ReactNode
}

/** One record in a side panel. Closing keeps what is typed; only "Discard" throws it away. */
export function RecordDrawer<Draft>({
  title,
  record,
  words,
  onClose,
  children,
  after,
}: RecordDrawerProps<Draft>) {
  const { t } = useTranslation()
  const { submit, isRunning, isDirty, discard, conflict, plan } = record
  return (
    <Drawer onClose={onClose} title={title} closeOnEscape={conflict === null && plan.touched === null}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          {children}
          <Group mt="sm">
            <Button type="submit" loading={isRunning}>
              {t('common.save')}
            </Button>
            {isDirty ? (
              <Button variant="subtle" color="gray" onClick={discard}>
                {t('common.discard')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
      {after}
      <RecordQuestions record={record} words={words} />
    </Drawer>
  )
}
