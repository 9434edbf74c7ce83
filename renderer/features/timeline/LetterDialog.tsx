import { Button, Checkbox, Chip, Group, Stack, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Timeline } from '#contract/timeline.ts'
import { usualLetterKinds } from '#domain/papers/referral-letter-paper.ts'
import { ageOn } from '#domain/people/birth.ts'
import type { Patient } from '#domain/people/patient.ts'
import {
  buildReferralLetter,
  letterKinds,
  type ReferralLetterContent,
} from '#domain/timeline/referral-letter.ts'
import type { TimelineKind } from '#domain/timeline/timeline.ts'
import { letterLines, letterWords } from '#renderer/print/entry-words.ts'
import { FlowPaper } from '#renderer/print/FlowPaper.tsx'
import { ReferralLetter, type ReferralLetterTexts } from '#renderer/print/ReferralLetter.tsx'
import { useCamp, useMay, useToday } from '../../shared/CampContext.tsx'
import { useDraft } from '../../shared/drafts.ts'
import { useFormat } from '../../shared/format.ts'
import { useLanguage } from '../../shared/i18n.ts'
import { shellBridge } from '../../shared/shell-bridge.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { Modal } from '../../shared/dialog/Modal.tsx'

interface LetterDialogProps {
  patient: Patient
  timeline: Timeline
  onClose: () => void
}

/** The timeline as a letter to another clinic. Diagnosis and papers are in it only when somebody who may see them says so. */
export function LetterDialog({ patient, timeline, onClose }: LetterDialogProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const mayReadProtected = useMay('readProtected')
  const draft = useDraft<string>(
    `timeline.letter.${patient.id}`,
    t('timeline.letter'),
    `/people/${patient.id}/timeline`,
  )
  const [kinds, setKinds] = useState<TimelineKind[]>([...usualLetterKinds])
  const [withDiagnosis, setWithDiagnosis] = useState(false)
  const [withIdentity, setWithIdentity] = useState(false)
  const [request, setRequest] = useState(draft.kept ?? '')
  const [isPrinting, setIsPrinting] = useState(false)
  const content = buildReferralLetter(
    patient,
    timeline.entries,
    { kinds, withDiagnosis, withIdentity },
    mayReadProtected,
  )
  const texts = useLetterTexts(patient, content, { request, orders: timeline.orders })

  useEffect(() => {
    if (!isPrinting) return
    void document.fonts.ready.then(async () => {
      const bridge = shellBridge()
      if (bridge) await bridge.print()
      else window.print()
      setIsPrinting(false)
    })
  }, [isPrinting])

  return (
    <Modal onClose={onClose} size="lg" title={t('timeline.letter')}>
      <Stack gap="sm">
        <Chip.Group
          multiple
          value={kinds}
          onChange={(next) => setKinds(letterKinds.filter((kind) => next.includes(kind)))}
        >
          <Group gap={6} role="group" aria-label={t('timeline.inLetter')}>
            {letterKinds.map((kind) => (
              <Chip key={kind} value={kind}>
                {t(`timeline.kind.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {mayReadProtected ? (
          <>
            <Checkbox
              label={t('timeline.withDiagnosis')}
              checked={withDiagnosis}
              onChange={(event) => setWithDiagnosis(event.currentTarget.checked)}
            />
            <Checkbox
              label={t('timeline.withIdentity')}
              description={t('timeline.withIdentityHint')}
              checked={withIdentity}
              onChange={(event) => setWithIdentity(event.currentTarget.checked)}
            />
          </>
        ) : null}
        <Textarea
          data-autofocus
          label={t('timeline.request')}
          autosize
          minRows={3}
          value={request}
          onChange={(event) => {
            setRequest(event.currentTarget.value)
            draft.keep(event.currentTarget.value)
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          <Button loading={isPrinting} onClick={() => setIsPrinting(true)}>
            {t('timeline.print')}
          </Button>
        </Group>
      </Stack>
      {isPrinting ? (
        <FlowPaper language={language}>
          <ReferralLetter texts={texts} />
        </FlowPaper>
      ) : null}
    </Modal>
  )
}

function useLetterTexts(
  patient: Patient,
  content: ReferralLetterContent,
  { request, orders }: { request: string; orders: Timeline['orders'] },
): ReferralLetterTexts {
  const { t } = useTranslation()
  const camp = useCamp()
  const today = useToday()
  const format = useFormat()
  const { language } = useLanguage()
  const wordsOf = letterWords(t, language, orders)
  const age = patient.birth ? ageOn(patient.birth, today.date) : null
  const { diagnosis, identity } = content
  const person = [
    [t('timeline.name'), format.fullName(patient)],
    [t('timeline.father'), format.fatherName(patient)],
    [t('timeline.patientNumber'), format.digits(patient.number)],
    [t('timeline.age'), age ? format.age(age.years, age.isEstimate) : ''],
    [t('timeline.sex'), patient.sex ? t(`domain.sex.${patient.sex}`) : ''],
    [t('timeline.cause'), diagnosis?.cause ? t(`domain.cause.${diagnosis.cause}`) : ''],
    [t('timeline.amputatedOn'), diagnosis?.amputatedOn ? format.digits(diagnosis.amputatedOn) : ''],
    [
      t('timeline.status'),
      identity?.communityStatus ? t(`domain.community.${identity.communityStatus}`) : '',
    ],
    [
      t('timeline.documents'),
      (identity?.documents ?? [])
        .map(({ type, number }) => `${t(`domain.document.${type}`)} ${format.digits(number)}`)
        .join(t('rehab.comma')),
    ],
  ] as const
  return {
    title: t('timeline.letterTitle'),
    facts: [format.campName(camp), format.campPlace(camp), format.bothCalendars(today.date)],
    person: person.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
    request: { title: t('timeline.request'), text: request },
    sections: content.sections.map(({ kind, entries }) => ({
      title: t(`timeline.kind.${kind}`),
      lines: letterLines(t, kind, entries, wordsOf).map(({ date, text }) => ({
        date: format.date(date),
        text,
      })),
    })),
    nothing: t('timeline.nothingYet'),
    signature: t('timeline.signature'),
    dateLine: t('timeline.dateLine'),
  }
}
