import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PatientDraft } from '#contract/patients.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields, isStale } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { draftOf } from '../form/person-values.ts'
import type { StaleVersions } from '../../../shared/record/versions.ts'

export interface SavePerson {
  save: (draft: PatientDraft, version: number) => void
  isSaving: boolean
  /** Both versions, while somebody has to choose between them. */
  stale: StaleVersions<PatientDraft> | null
  dropStale: () => void
  /** Holds a version beside the stored one without trying to save it. */
  compareWith: (current: Patient, mine: PatientDraft) => void
}

interface SavePersonOptions {
  id: string
  /** What the edit began from. */
  before: PatientDraft
  onSaved: () => void
  /** Reasons by field path, when the core refused some fields. */
  onInvalid: (fields: Record<string, string>) => void
}

/** Saves a person against the version that was read. Somebody else's change in between is held up for comparison. */
export function useSavePerson({ id, before, onSaved, onInvalid }: SavePersonOptions): SavePerson {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const format = useFormat()
  const [stale, setStale] = useState<SavePerson['stale']>(null)
  const sent = useRef<PatientDraft | null>(null)

  const hold = (current: Patient, mine: PatientDraft, changedBy: string, changedAt: string) =>
    setStale({ before, mine, theirs: draftOf(current), version: current.version, changedBy, changedAt })

  const update = useAction(api.patients.update.mutationOptions(), {
    done: (patient) => t('people.saved', { name: format.fullName(patient) }),
    onDone: () => {
      setStale(null)
      onSaved()
    },
    onRefused: (error) => {
      const found = isStale(error)
      if (found && sent.current) {
        hold(found.current as Patient, sent.current, found.changedBy, found.changedAt)
        return true
      }
      const fields = Object.entries(invalidFields(error))
      onInvalid(Object.fromEntries(fields.map(([path, reason]) => [path.replace(/^draft\./, ''), reason])))
      return false
    },
  })

  return {
    isSaving: update.isRunning,
    stale,
    dropStale: () => setStale(null),
    compareWith(current, mine) {
      const request = api.changes.history.queryOptions({ input: { entity: 'patients', id } })
      void queryClient.fetchQuery(request).then(
        ([newest]) => hold(current, mine, newest?.actorName ?? '', newest?.at ?? ''),
        () => hold(current, mine, '', ''),
      )
    },
    save(draft, version) {
      sent.current = draft
      void update.run({ id, version, draft })
    },
  }
}
