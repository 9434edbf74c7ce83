import { Alert, Button, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { PatientDraft } from '#contract/patients.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useCamp, useMay, useSessionState } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { NeedFields, ProtectedFields } from '../form/CareFields.tsx'
import { DiscardButton } from '../form/DiscardButton.tsx'
import { withoutMendedFlags } from '../form/flag-fields.ts'
import type { OrderRow } from '../form/order-rows.ts'
import { ContactFields, WhoFields } from '../form/PersonFields.tsx'
import { isUntouched, toDraft, toValues, withoutSpareRows, type PersonValues } from '../form/person-values.ts'
import { isSameValue } from '../../../shared/same-value.ts'
import { useKept } from '../../../shared/use-kept.ts'
import { focusField, usePersonForm } from '../form/use-person-form.ts'
import { useReasonText } from '../../../shared/reason-text.ts'
import classes from '../people.module.css'
import { editKey, forgetEdits, type KeptEdit } from './draft-keys.ts'
import { Section } from '../../../shared/Section.tsx'
import { VersionDialog } from '../../../shared/record/VersionDialog.tsx'
import { compareVersions, mergeVersions } from '../../../shared/record/versions.ts'
import { useFieldWords } from '../../../shared/record/use-field-words.tsx'
import { useSavePerson } from './use-save-person.ts'

/** What an edit began from, and what was typed before, where it was kept. */
export interface EditStart {
  version: number
  before: PatientDraft
  typed: PersonValues | null
  /** When the kept words were typed; null when the form is opened fresh. */
  keptAt: string | null
  /** Devices kept with the words. */
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
  const words = useFieldWords()
  const reasonText = useReasonText()
  const isProtectedShown = useMay('readProtected')
  const staffId = useSessionState().staff?.id ?? ''
  const key = editKey(staffId, patient.id, start.version)
  const address = `/people/${patient.id}`
  const title = t('people.draftOf', { name: format.fullName(patient) })
  const { keep, forget } = useKept<KeptEdit>(key, `people.edit.${patient.id}`, title, address)
  const [stored] = useState(() => toValues(start.before, camp.calendar, language))
  const root = useRef<HTMLFormElement>(null)

  const form = usePersonForm(start.typed ?? stored, (values) =>
    keep({ version: start.version, before: start.before, values, orders: start.orders }),
  )
  const isOutdated = patient.version > start.version

  useEffect(() => focusField(root.current, start.field), [start.field])

  const close = () => {
    forget()
    forgetEdits(staffId, patient.id)
    onClose()
  }
  const { save, isSaving, stale, dropStale, compareWith } = useSavePerson({
    id: patient.id,
    before: start.before,
    onSaved: close,
    onInvalid: (fields) => {
      for (const [path, reason] of Object.entries(fields))
        form.setFieldError(path as 'notes', reasonText(reason))
    },
  })

  const mine = () => withoutMendedFlags(start.before, toDraft(form.getValues()))
  const submit = () => {
    form.setValues(withoutSpareRows(form.getValues()))
    const { hasErrors, errors } = form.validate()
    const [first] = Object.keys(errors)
    if (hasErrors && first) return focusField(root.current, first)
    const draft = mine()
    if (isSameValue(draft, start.before)) return close()
    save(draft, start.version)
  }

  return (
    <form
      ref={root}
      noValidate
      aria-label={t('people.editForm')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          submit()
        }
      }}
    >
      {start.keptAt ? (
        <Alert variant="light" color="gray" mb="sm">
          {t('people.keptEdits', { when: format.instant(start.keptAt) })}
        </Alert>
      ) : null}
      {isOutdated ? (
        <div className={classes.notice} role="status">
          <Text size="sm">{t('people.changedMeanwhile')}</Text>
          <Button size="compact-sm" variant="default" onClick={() => compareWith(patient, mine())}>
            {t('people.compareNow')}
          </Button>
        </div>
      ) : null}
      <Section title={t('people.section.person')}>
        <WhoFields form={form} />
      </Section>
      <Section title={t('people.section.contact')}>
        <ContactFields form={form} />
      </Section>
      <Section title={t('people.section.needs')}>
        <NeedFields form={form} />
      </Section>
      {isProtectedShown ? (
        <Section title={t('people.section.papers')}>
          <ProtectedFields form={form} />
        </Section>
      ) : null}
      <div className={classes.saveBar}>
        <Button type="submit" loading={isSaving}>
          {t('common.save')}
        </Button>
        <DiscardButton
          label={t('common.cancel')}
          isDirty={() => !isUntouched(form.getValues(), stored)}
          onDiscard={close}
        />
        <Text size="xs" c="dimmed">
          {t('people.ctrlEnter')}
        </Text>
      </div>
      {stale ? (
        <VersionDialog<PatientDraft>
          key={stale.version}
          stale={stale}
          differences={compareVersions(stale.before, stale.mine, stale.theirs)}
          words={{ label: words.name, show: words.value }}
          isRunning={isSaving}
          onSave={(choices) => save(mergeVersions(stale.mine, stale.theirs, choices), stale.version)}
          onClose={dropStale}
        />
      ) : null}
    </form>
  )
}
