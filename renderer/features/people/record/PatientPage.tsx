import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PatientDraft, PatientRecord } from '#contract/patients.ts'
import type { DeviceOrder } from '#domain/orders/device-order.ts'
import { nameFieldsIn, type Flag, type Patient } from '#domain/people/patient.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay, useSessionState } from '../../../shared/CampContext.tsx'
import { useLanguage } from '../../../shared/i18n.ts'
import { useShortcut } from '../../../shared/shortcuts.ts'
import { forgetDraft, keepDraft, readDraft } from '../../../shared/draft-store.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { fieldToMend, isAboutOrder } from '../form/flag-fields.ts'
import { draftOf } from '../form/person-values.ts'
import { isSameValue } from '../../../shared/same-value.ts'
import type { PatientSection, PatientSections } from '../patient-sections.ts'
import classes from '../people.module.css'
import { editKey, findKeptEdit, keptEdit } from './draft-keys.ts'
import { FlagsSection } from './FlagsSection.tsx'
import { HistorySection } from './HistorySection.tsx'
import { OrderDialog } from '../../../shared/order-correction/OrderDialog.tsx'
import { OrdersSection } from './OrdersSection.tsx'
import { PatientHeader } from './PatientHeader.tsx'
import { PersonEditor, type EditStart } from './PersonEditor.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { VisitsSection } from './VisitsSection.tsx'

/** One person: who they are, their devices and visits, what is to be checked, and everything that was done. */
export function PatientPage({ record, sections = [] }: { record: PatientRecord } & PatientSections) {
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const mayRegister = useMay('registerPatients')
  const mayEditOrders = useMay('editOrders')
  const isProtectedShown = useMay('readProtected')
  const { language } = useLanguage()
  const staffId = useSessionState().staff?.id ?? ''
  const { patient, orders, appointments } = record
  const [edit, setEdit] = useState<EditStart | null>(() =>
    mayRegister ? keptStart(staffId, patient.id, nameFieldsIn[language][0]) : null,
  )
  const [left, setLeft] = useState<EditStart['field'] | null>(null)
  const [order, setOrder] = useState<{ order: DeviceOrder; flag: Flag | null } | null>(null)
  const [isRemoving, setIsRemoving] = useState(false)
  const dismiss = useAction(api.patients.update.mutationOptions(), { done: () => t('people.dismissed') })

  const closeEditor = () => {
    setLeft(edit?.field ?? null)
    setEdit(null)
  }
  const openEditor = (field: keyof PatientDraft) =>
    setEdit((open) => (open ? { ...open, field } : freshStart(patient, field)))
  useShortcut('people.edit', 'e', 'people.shortcut.edit', () =>
    mayRegister ? openEditor(nameFieldsIn[language][0]) : undefined,
  )

  const dismissFlag = (flag: Flag) => {
    const draft = draftOf(patient)
    const flags = draft.flags.filter((other) => !isSameValue(other, flag))
    void dismiss.run({ id: patient.id, version: patient.version, draft: { ...draft, flags } })
  }
  const mend = (flag: Flag) => {
    const wanted = isAboutOrder(flag) ? (orders.find(({ side }) => side === null) ?? orders[0]) : undefined
    if (wanted) setOrder({ order: wanted, flag })
    else openEditor(fieldToMend(flag) ?? 'notes')
  }
  const sectionsUnder = (place: PatientSection['under']) =>
    sections
      .filter(({ under }) => under === place)
      .map(({ key, Section }) => <Section key={key} record={record} />)
  const canMend = (mayRegister || mayEditOrders) && isProtectedShown

  return (
    <div className={classes.page}>
      <PatientHeader record={record} onRemove={() => setIsRemoving(true)} />
      <div className={classes.record}>
        <div>
          <FlagsSection
            flags={patient.flags}
            onMend={canMend ? mend : null}
            onDismiss={mayRegister ? dismissFlag : null}
          />
          {edit ? (
            <PersonEditor key={edit.version} start={edit} patient={patient} onClose={closeEditor} />
          ) : (
            <div>
              <PersonFacts
                draft={draftOf(patient)}
                isProtectedShown={isProtectedShown}
                onEdit={mayRegister ? openEditor : null}
                left={left}
              />
            </div>
          )}
          {sectionsUnder('person')}
        </div>
        <div>
          <OrdersSection
            patient={patient}
            orders={orders}
            unsaved={edit?.orders ?? []}
            onSaved={() => forgetOrders(staffId, patient)}
            onEdit={(chosen) => setOrder({ order: chosen, flag: null })}
          />
          {sectionsUnder('devices')}
          <VisitsSection patientId={patient.id} visits={appointments} />
          <HistorySection
            records={[
              { entity: 'patients', id: patient.id },
              ...orders.map(({ id }) => ({ entity: 'deviceOrders' as const, id })),
              ...appointments.map(({ id }) => ({ entity: 'appointments' as const, id })),
            ]}
          />
        </div>
      </div>
      {order ? (
        <OrderDialog
          key={order.order.id}
          order={order.order}
          onSaved={() => order.flag && dismissFlag(order.flag)}
          onClose={() => setOrder(null)}
        />
      ) : null}
      {isRemoving ? (
        <RemoveDialog
          patient={patient}
          onClose={() => setIsRemoving(false)}
          onRemoved={() => void navigate({ to: '/people' })}
        />
      ) : null}
    </div>
  )
}

function freshStart(patient: Patient, field: keyof PatientDraft): EditStart {
  return { version: patient.version, before: draftOf(patient), typed: null, keptAt: null, orders: [], field }
}

/** The form as it was left when a crash, a lock or a step aside interrupted it. */
function keptStart(staffId: string, patientId: string, field: keyof PatientDraft): EditStart | null {
  const kept = findKeptEdit(staffId, patientId)
  if (!kept) return null
  const { version, before, values, orders } = kept.values
  return { version, before, typed: values, keptAt: kept.at, orders, field }
}

/** The kept edit without the devices, which are saved now. */
function forgetOrders(staffId: string, patient: Patient): void {
  const key = editKey(staffId, patient.id, patient.version)
  const kept = readDraft(key, keptEdit)
  if (!kept) return
  if (isSameValue(kept.values.before, draftOf(patient))) keepDraft(key, { ...kept.values, orders: [] })
  else forgetDraft(key)
}
