import { Alert, Checkbox, Group, Radio, SegmentedControl, Text } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import {
  functioningDomains,
  type Functioning,
  type FunctioningDomain,
} from '#domain/functioning/functioning.ts'
import {
  checkFunctioning,
  childModuleUntilAge,
  functioningAnswers,
  shortSetWordings,
} from '#domain/functioning/short-set.ts'
import type { Patient } from '#domain/people/patient.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { invalidFields } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { useToday } from '../../shared/CampContext.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { Loading } from '../../shared/Loading.tsx'
import { directionOf, useLanguage, useTexts } from '../../shared/i18n.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import classes from './functioning.module.css'

interface ShortSetDialogProps {
  patient: Patient
  ageYears: number | null
  /** Whether the person has or tries a device already: the questions belong before it. */
  isFitted: boolean
  onClose: () => void
}

type Answers = Functioning['answers']
interface Typed {
  answers: Answers
  isProxy: boolean
}
const nothingYet: Typed = {
  answers: Object.fromEntries(functioningDomains.map((domain) => [domain, null])) as Answers,
  isProxy: false,
}

/** The six questions in their fixed words and order, read out in the language of the person; every answer may be declined. */
export function ShortSetDialog({ patient, ageYears, isFitted, onClose }: ShortSetDialogProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const api = useApi()
  const { date: today } = useToday()
  const [wording, setWording] = useState<'en' | 'fa'>(language)
  const read = useTexts(wording)
  const draft = useDraft<Typed>(
    `functioning.${patient.id}`,
    t('functioning.dialogTitle'),
    `/people/${patient.id}`,
  )
  const [typed, setTyped] = useState<Typed>(draft.kept ?? nothingYet)
  const { answers, isProxy } = typed
  const change = (next: Partial<Typed>) => {
    setTyped({ ...typed, ...next })
    draft.keep({ ...typed, ...next })
  }
  const [problem, setProblem] = useState<string | null>(null)
  const say = (reason: string | undefined) =>
    setProblem(reason ? t(`functioning.problem.${reason}`, { defaultValue: t('people.reason.other') }) : null)
  const record = useAction(api.functioning.record.mutationOptions(), {
    done: () => t('functioning.recorded'),
    onDone: () => {
      draft.forget()
      onClose()
    },
    onRefused: (error) => say(Object.values(invalidFields(error))[0]),
  })
  const send = () => {
    const filled = { askedOn: today, language: patient.language, isProxy, answers }
    const found = checkFunctioning(filled, { records: [], today, ageYears })
    const reason = Object.values(found)[0]
    say(reason)
    if (!reason) void record.run({ patientId: patient.id, draft: filled })
  }
  const isChild = ageYears !== null && ageYears <= childModuleUntilAge
  const told = Object.values(answers).filter((answer) => answer !== null).length
  return (
    <FormDialog
      size="xl"
      title={t('functioning.dialogTitle')}
      submit={t('common.save')}
      cancel={t('common.close')}
      isRunning={record.isRunning}
      onSubmit={send}
      onClose={onClose}
      beside={
        <Text size="sm" c="dimmed" aria-live="polite">
          {t('functioning.told', { told, all: functioningDomains.length })}
        </Text>
      }
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex={1} miw={260}>
          {t('functioning.how')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t('functioning.wording')}
          value={wording}
          onChange={(picked) => setWording(picked === 'fa' ? 'fa' : 'en')}
          data={[
            { value: 'en', label: t('functioning.wordingIn.en') },
            { value: 'fa', label: t('functioning.wordingIn.fa') },
          ]}
        />
      </Group>
      {shortSetWordings[wording].toConfirm ? (
        <Text size="xs" c="dimmed">
          {t('functioning.wordingToConfirm')}
        </Text>
      ) : null}
      {isFitted ? (
        <Alert color="yellow" variant="outline" p="xs">
          <Text size="sm">{t('functioning.afterFitting')}</Text>
        </Alert>
      ) : null}
      {isChild ? (
        <Alert color="yellow" variant="outline" p="xs">
          <Text size="sm">{t('functioning.childModule')}</Text>
        </Alert>
      ) : null}
      {read ? (
        <div className={classes.questions} lang={wording} dir={directionOf(wording)}>
          <Text size="sm" fs="italic">
            {read('functioning.intro')}
          </Text>
          {functioningDomains.map((domain, index) => (
            <Question
              key={domain}
              domain={domain}
              number={index + 1}
              read={read}
              value={answers[domain]}
              onChange={(answer) => {
                change({ answers: { ...answers, [domain]: answer } })
                setProblem(null)
              }}
            />
          ))}
        </div>
      ) : (
        <Loading rows={functioningDomains.length} />
      )}
      <Checkbox
        size="sm"
        label={t('functioning.isProxy')}
        checked={isProxy}
        onChange={(event) => change({ isProxy: event.currentTarget.checked })}
      />
      {problem ? (
        <Text className={classes.problem} role="alert">
          {problem}
        </Text>
      ) : null}
    </FormDialog>
  )
}

interface QuestionProps {
  domain: FunctioningDomain
  number: number
  /** The texts in the language that is read out. */
  read: TFunction
  value: number | null
  onChange: (answer: number | null) => void
}

function Question({ domain, number, read, value, onChange }: QuestionProps) {
  const id = useId()
  const [isDeclined, setIsDeclined] = useState(false)
  return (
    <fieldset className={classes.question}>
      <legend>
        {read('functioning.numbered', { number, question: read(`functioning.question.${domain}`) })}
      </legend>
      <Group gap="md">
        {functioningAnswers.map((answer) => (
          <Radio
            key={answer}
            size="sm"
            name={id}
            label={read(`functioning.answer.${answer}`)}
            checked={value === answer}
            onChange={() => {
              setIsDeclined(false)
              onChange(answer)
            }}
          />
        ))}
        <Radio
          size="sm"
          name={id}
          label={read('functioning.declined')}
          checked={isDeclined && value === null}
          onChange={() => {
            setIsDeclined(true)
            onChange(null)
          }}
        />
      </Group>
    </fieldset>
  )
}
