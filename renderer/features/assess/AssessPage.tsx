import { Alert, Button, Group, Tabs, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { AssessmentDesk } from '#contract/assessments.ts'
import type { PatientRecord } from '#contract/patients.ts'
import { countAnswered } from '#domain/assessment/findings.ts'
import { BodyPicker } from '../../shared/body/BodyPicker.tsx'
import { useLimbWords } from '../../shared/body/use-limb-words.ts'
import { useCamp, useToday } from '../../shared/CampContext.tsx'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { writePartialDate } from '../../shared/partial-date.ts'
import { PersonName } from '../../shared/PersonName.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { formSections, startValues, type AssessValues } from './assess-values.ts'
import { ClockPanel } from './ClockPanel.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { FindingsPart } from './FindingsPart.tsx'
import { LimbCards } from './LimbCards.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { useAssessForm, type AssessForm, type ToldDate } from './use-assess-form.ts'
import classes from './assess.module.css'

interface AssessPageProps {
  record: PatientRecord
  desk: AssessmentDesk
  onLeave: () => void
}

/** One assessment: the drawn body, the findings limb by limb, the clock and the decision. */
export function AssessPage({ record, desk, onLeave }: AssessPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { patient } = record
  const { begin, told } = useBegin(record, desk)
  const form = useAssessForm({ desk, patient, begin, told, onSaved: onLeave })
  const page = useRef<HTMLDivElement>(null)
  const [tab, setTab] = useState<string | null>(null)

  const complete = async () => {
    if (await form.save(true)) return
    setTab(null)
  }
  useShortcut('assess.complete', 'mod+Enter', 'assess.shortcut.complete', () => void complete())
  useFirstProblem(form, page, setTab)

  return (
    <div ref={page} className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1}>
            {t('assess.title')}: <PersonName person={patient} withFather />
          </Title>
          <Text c="dimmed" component="div">
            <bdi>{format.digits(patient.number)}</bdi>
            {form.ageYears === null ? null : (
              <> · {t('people.birth.years', { count: Math.max(0, form.ageYears) })}</>
            )}{' '}
            · {format.date(form.values.date, 'long')}
          </Text>
        </div>
        <Group gap="xs">
          <Button variant="default" component={Link} to="/people/$id" params={{ id: patient.id } as never}>
            {t('assess.toPerson')}
          </Button>
        </Group>
      </header>
      {form.wasKept ? <KeptNotice form={form} begin={begin} /> : null}
      {form.stale ? <StaleNotice form={form} desk={desk} stale={form.stale} /> : null}
      <div className={classes.columns}>
        <div className={classes.bodyColumn}>
          <Title order={2} size="h3">
            {t('assess.whichLimb')}
          </Title>
          <Text size="xs" c="dimmed">
            {t('assess.bodyHint')}
          </Text>
          <BodyPicker limbs={form.values.limbs} onPick={form.pick} />
          <LimbCards form={form} />
        </div>
        <FindingTabs form={form} sex={patient.sex} tab={tab} onTab={setTab} />
        <aside className={classes.result} aria-label={t('assess.result')}>
          <ClockPanel limbs={form.values.limbs} clock={form.clock} rules={desk.rules} />
          <DecisionPanel form={form} onComplete={() => void complete()} />
        </aside>
      </div>
    </div>
  )
}

function useBegin(
  { patient }: PatientRecord,
  desk: AssessmentDesk,
): { begin: () => AssessValues; told: ToldDate } {
  const { date: today } = useToday()
  const { language } = useLanguage()
  const camp = useCamp()
  const writeDate = (value: string | null) => writePartialDate(value, camp.calendar, language)
  return {
    begin: () => startValues({ desk, patient, today, writeDate }),
    told: { value: patient.amputatedOn, text: writeDate(patient.amputatedOn) },
  }
}

/** Leads to the first field that was refused, on whatever tab it lies. */
function useFirstProblem(
  { problems }: AssessForm,
  page: React.RefObject<HTMLDivElement | null>,
  setTab: (tab: string) => void,
): void {
  useEffect(() => {
    const first = Object.keys(problems)[0]
    if (!first) return
    const limb = /^limbs\.(\d)\.values/.exec(first)?.[1]
    if (limb !== undefined) setTab(`limb-${limb}`)
    else if (first.startsWith('values.')) setTab('person')
    const frame = requestAnimationFrame(() => {
      const field = page.current?.querySelector<HTMLElement>(`[data-path="${first}"]`)
      const target = field?.matches('input, textarea, button')
        ? field
        : field?.querySelector<HTMLElement>('input, textarea, button')
      target?.focus()
      field?.scrollIntoView?.({ block: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [problems, page, setTab])
}

function KeptNotice({ form, begin }: { form: AssessForm; begin: () => AssessValues }) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(true)
  if (!isShown) return null
  return (
    <Alert
      icon={<IconInfoCircle size={18} aria-hidden />}
      color="petrol"
      mb="sm"
      p="xs"
      title={t('assess.keptTitle')}
    >
      <Group gap="xs">
        <Text size="sm">{t('assess.keptText')}</Text>
        <Button size="compact-sm" variant="default" onClick={() => setIsShown(false)}>
          {t('assess.keptGoOn')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            form.change(begin())
            form.discard()
            setIsShown(false)
          }}
        >
          {t('assess.keptDiscard')}
        </Button>
      </Group>
    </Alert>
  )
}

interface FindingTabsProps {
  form: AssessForm
  sex: PatientRecord['patient']['sex']
  tab: string | null
  onTab: (tab: string | null) => void
}

function FindingTabs({ form, sex, tab, onTab }: FindingTabsProps) {
  const { t } = useTranslation()
  const words = useLimbWords()
  const { values, problems } = form
  const tabs = [...values.limbs.map((_, index) => `limb-${index}`), 'person']
  const shown = tab && tabs.includes(tab) ? tab : tabs[0]
  const person = { limb: null, sex }
  return (
    <Tabs value={shown ?? 'person'} onChange={onTab} keepMounted={false} className={classes.findings}>
      <Tabs.List>
        {values.limbs.map((limb, index) => (
          <Tabs.Tab key={`${limb.region}-${limb.side}`} value={`limb-${index}`}>
            {words.limb(limb.region, limb.side)} <Count form={form} index={index} sex={sex} />
          </Tabs.Tab>
        ))}
        <Tabs.Tab value="person">
          {t('assess.person')} <Count form={form} index={null} sex={sex} />
        </Tabs.Tab>
      </Tabs.List>
      {values.limbs.map((limb, index) => (
        <Tabs.Panel key={`${limb.region}-${limb.side}`} value={`limb-${index}`} pt="sm">
          <FindingsPart
            sections={formSections.limb}
            subject={{ limb, sex }}
            values={limb.values}
            path={`limbs.${index}.values`}
            problems={problems}
            onChange={(key, value) => form.setFinding(index, key, value)}
            onFill={(filled) => form.setFindings(index, filled)}
          />
        </Tabs.Panel>
      ))}
      <Tabs.Panel value="person" pt="sm">
        <FindingsPart
          sections={formSections.person}
          subject={person}
          values={values.values}
          path="values"
          problems={problems}
          onChange={(key, value) => form.setFinding(null, key, value)}
          onFill={(filled) => form.setFindings(null, filled)}
        />
      </Tabs.Panel>
    </Tabs>
  )
}

function Count({
  form,
  index,
  sex,
}: {
  form: AssessForm
  index: number | null
  sex: FindingTabsProps['sex']
}) {
  const format = useFormat()
  const limb = index === null ? null : form.values.limbs[index]
  const { answered, asked } = limb
    ? countAnswered(formSections.limb, { limb, sex }, limb.values)
    : countAnswered(formSections.person, { limb: null, sex }, form.values.values)
  return (
    <Text span size="xs" c="dimmed" className={classes.count}>
      {format.number(answered)}/{format.number(asked)}
    </Text>
  )
}
