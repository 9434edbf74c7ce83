import { Alert, Button, Group, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PatientDraft } from '#contract/patients.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields, isStale } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay, useSessionState } from '../../../shared/CampContext.tsx'
import { useDraft } from '../../../shared/drafts.ts'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { NeedFields, ProtectedFields } from '../form/CareFields.tsx'
import { forgetDraft, keepDraft } from '../form/draft-store.ts'
import { withoutMendedFlags } from '../form/flag-fields.ts'
import type { OrderRow } from '../form/order-rows.ts'
import { ContactFields, WhoFields } from '../form/PersonFields.tsx'
import { isUntouched, toDraft, toValues, withoutEmptyRows, type PersonValues } from '../form/person-values.ts'
import { focusField, usePersonForm, useReasonText } from '../form/use-person-form.ts'
import classes from '../people.module.css'
import { editKey } from './draft-keys.ts'
import { draftOf } from '../form/person-values.ts'
import { Section } from './Section.tsx'
import { StaleChoice, type StaleVersions } from './StaleChoice.tsx'
import { useFieldWords } from './use-field-words.tsx'

/** What an edit began from, and what was typed before, where it was kept. */
export interface EditStart {
  version: number
  before: PatientDraft
  typed: PersonValues | null
  /** When the kept words were typed; null when the form is opened fresh. */
  keptAt: string | null
  orders: OrderRow[]
  field: keyof PatientDraft
}

interface PersonEditorProps {
  start: EditStart
  /** The record as it is now. */
  patient: Patient
  onClose: () => void
}

/** The form of a stored person. Saves against the version that it began from; what is typed is kept until it is saved. */
export function PersonEditor({ start, patient, onClose }: PersonEditorProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  const camp = useCamp()
  const api = useApi()
  const words = useFieldWords()
  const reasonText = useReasonText()
  const isProtectedShown = useMay('readProtected')
  const staffId = useSessionState().staff?.id ?? ''
  const key = editKey(staffId, patient.id, start.version)
  const name = format.fullName(patient)
  const draft = useDraft<PersonValues>(
    `people.edit.${patient.id}`,
    t('people.draftTitle', { name }),
    `/people/${patient.id}`,
  )
  const [stored] = useState(() => toValues(start.before, camp.calendar, language))
  const [stale, setStale] = useState<(StaleVersions<PatientDraft> & { version: number }) | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)
  const root = useRef<HTMLFormElement>(null)

  const form = usePersonForm(start.typed ?? stored, (values) => {
    keepDraft(key, { version: start.version, before: start.before, values, orders: start.orders })
    draft.keep(values)
  })
  const isDirty = !isUntouched(form.values, stored)

  useEffect(() => focusField(root.current, start.field), [start.field])

  const forget = () => {
    forgetDraft(key)
    draft.forget()
  }
  const update = useAction(api.patients.update.mutationOptions(), {
    done: () => t('people.savedPerson', { name }),
    onDone: () => {
      forget()
      onClose()
    },
  })

  const save = async (mine: PatientDraft, version: number) => {
    await update.run({ id: patient.id, version, draft: mine })
  }
  return null
}
