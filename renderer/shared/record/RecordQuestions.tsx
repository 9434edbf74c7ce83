import { PlanQuestions } from '../PlanQuestions.tsx'
import type { RecordForm } from './use-record-form.ts'
import { VersionDialog, type VersionDialogProps } from './VersionDialog.tsx'

interface RecordQuestionsProps<Draft> {
  record: Pick<RecordForm<Draft>, 'plan' | 'conflict' | 'resolve' | 'dismiss' | 'isRunning'>
  words: VersionDialogProps<Draft>['words']
}

/** What saving a record may have to ask: what becomes of the visits it touches, and which of two versions holds. */
export function RecordQuestions<Draft>({ record, words }: RecordQuestionsProps<Draft>) {
  const { plan, conflict, resolve, dismiss, isRunning } = record
  return (
    <>
      <PlanQuestions action={{ ...plan, isRunning }} />
      {conflict ? (
        <VersionDialog
          stale={conflict.stale}
          differences={conflict.differences}
          words={words}
          isRunning={isRunning}
          onSave={resolve}
          onClose={dismiss}
        />
      ) : null}
    </>
  )
}
