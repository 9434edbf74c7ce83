import { Alert, Button, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { invalidFields } from '../../../api/errors.ts'
import { useAction } from '../../../api/use-action.ts'
import { useCamp, useMay, useSessionState } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { NeedFields, ProtectedFields } from '../form/CareFields.tsx'
import { DiscardButton } from '../form/DiscardButton.tsx'
import { keepDraft, readDraft } from '../../../shared/draft-store.ts'
import { findRowProblems, toOrderDrafts } from '../form/order-rows.ts'
import { OrderRowsField } from '../form/OrderRowsField.tsx'
import { ContactFields, WhoFields } from '../form/PersonFields.tsx'
import { draftOf, fillGaps, isUntouched, toDraft, toValues, withoutSpareRows } from '../form/person-values.ts'
import { isSameValue } from '../../../shared/same-value.ts'
import { useKept } from '../../../shared/use-kept.ts'
import { focusField, usePersonForm } from '../form/use-person-form.ts'
import { useReasonText } from '../../../shared/reason-text.ts'
import classes from '../people.module.css'
import { editKey } from '../record/draft-keys.ts'
import { Section } from '../../../shared/Section.tsx'
import { DuplicatesPanel } from './DuplicatesPanel.tsx'
import {
  emptyRegistration,
  registerDraft,
  registerKey,
  type Carried,
  type RegisterDraft,
} from './register-draft.ts'
import { useTyped } from './typed.ts'

interface RegisterFormProps {
  carried: Carried
  /** Words of a search that found nobody. */
  name: string
  onRegistered: (record: PatientRecord, carried: Carried) => void
  onStartOver: () => void
}

/** A new person and what is to be made for them, by the keyboard alone. What is typed survives a reload. */
export function RegisterForm({ carried, name, onRegistered, onStartOver }: RegisterFormProps) {
  const { t } = useTranslation()
  const api = useApi()
  const navigate = useNavigate()
  const format = useFormat()
  const { language } = useLanguage()
  const camp = useCamp()
  const reasonText = useReasonText()
  const isProtectedShown = useMay('readProtected')
  const staffId = useSessionState().staff?.id ?? ''
  const key = registerKey(camp.id, staffId)
  const { keep: keepTyping, forget } = useKept<RegisterDraft>(
    key,
    'people.register',
    t('people.registerTitle'),
    '/people/new',
  )
  const [kept] = useState(() => readDraft(key, registerDraft))
  const [empty] = useState<RegisterDraft>(() => emptyRegistration(carried, name))
  const [start] = useState<RegisterDraft>(() => kept?.values ?? empty)
  const [isChecked, setIsChecked] = useState(false)
  const rows = useRef(start.orders)
  const root = useRef<HTMLFormElement>(null)
  const typed = useTyped(start.values)
  const isEmpty = ({ values, orders }: RegisterDraft) =>
    isUntouched(values, empty.values) && isSameValue(orders, empty.orders)
  const keep = (draft: RegisterDraft) => (isEmpty(draft) ? forget() : keepTyping(draft))
  const form = usePersonForm(start.values, (values) => {
    typed.tell(values)
    keep({ values, orders: rows.current })
  })

  const create = useAction(api.patients.create.mutationOptions(), {
    done: ({ patient }) => t('people.registered', { name: format.fullName(patient) }),
    onDone: (record) => {
      forget()
      const { groupId, province } = form.getValues()
      onRegistered(record, { groupId, province })
    },
    onRefused: (error) => {
      for (const [path, reason] of Object.entries(invalidFields(error))) {
        form.setFieldError(path.replace(/^draft\./, ''), reasonText(reason))
      }
    },
  })

  const submit = () => {
    if (create.isRunning) return
    setIsChecked(true)
    form.setValues(withoutSpareRows(form.getValues()))
    const [first] = Object.keys(form.validate().errors)
    const [row] = findRowProblems(rows.current)
    if (first) return focusField(root.current, first)
    if (row) return focusField(root.current, `orders.${row.index}.${row.field}`)
    void create.run({
      campId: camp.id,
      draft: toDraft(form.getValues()),
      orders: toOrderDrafts(rows.current),
    })
  }

  const startOver = () => {
    forget()
    onStartOver()
  }

  const goOnWith = (patient: Patient) => {
    const before = draftOf(patient)
    const values = fillGaps(toValues(before, camp.calendar, language), form.getValues())
    const orders = rows.current.filter(({ deviceType }) => deviceType !== null)
    keepDraft(editKey(staffId, patient.id, patient.version), {
      version: patient.version,
      before,
      values,
      orders,
    })
    forget()
    void navigate({ to: '/people/$id', params: { id: patient.id } as never })
  }

  return (
    <form
      ref={root}
      noValidate
      className={classes.columns}
      aria-label={t('people.registerTitle')}
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
      <div>
        {kept ? (
          <Alert variant="light" color="gray" mb="sm">
            {t('people.keptRegistration', { when: format.instant(kept.at) })}
          </Alert>
        ) : null}
        <Section title={t('people.section.person')}>
          <WhoFields form={form} isFocused />
        </Section>
        <Section title={t('people.section.contact')}>
          <ContactFields form={form} />
        </Section>
        <Section title={t('people.section.orders')}>
          <OrderRowsField
            initial={start.orders}
            isChecked={isChecked}
            onChange={(orders) => {
              rows.current = orders
              keep({ values: form.getValues(), orders })
            }}
          />
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
          <Button type="submit" loading={create.isRunning}>
            {t('common.save')}
          </Button>
          <DiscardButton
            label={t('people.startOver')}
            isDirty={() => !isEmpty({ values: form.getValues(), orders: rows.current })}
            onDiscard={startOver}
          />
          <Text size="xs" c="dimmed">
            {t('people.ctrlEnter')}
          </Text>
        </div>
      </div>
      <div className={classes.aside}>
        <DuplicatesPanel
          typed={typed}
          onOpen={(patient) => void navigate({ to: '/people/$id', params: { id: patient.id } as never })}
          onSame={goOnWith}
        />
      </div>
    </form>
  )
}
