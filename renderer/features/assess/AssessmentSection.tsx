import { Button, Text } from '@mantine/core'
import { IconClipboardHeart } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AssessmentDesk } from '#contract/assessments.ts'
import type { PatientRecord } from '#contract/patients.ts'
import type { Limb } from '#domain/limbs/limb.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { BodyFigure } from '../../shared/body/BodyFigure.tsx'
import { useLimbWords } from '../../shared/body/use-limb-words.ts'
import { useMay } from '../../shared/CampContext.tsx'
import { ErrorState } from '../../shared/ErrorState.tsx'
import { usePartialDateWords } from '../../shared/partial-date.ts'
import { Section } from '../../shared/Section.tsx'
import { SideMark } from '../../shared/SideMark.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { PastAssessment } from './PastAssessment.tsx'
import classes from './assess.module.css'

/** A person's limbs and assessments, with the way to the next one. Only for roles that read clinical facts. */
export function AssessmentSection({ record }: { record: PatientRecord }) {
  const { t } = useTranslation()
  const api = useApi()
  const mayRead = useMay('readProtected')
  const mayAssess = useMay('assess')
  const patientId = record.patient.id
  const desk = useQuery(api.assessments.of.queryOptions({ input: { patientId }, enabled: mayRead }))
  if (!mayRead) return null
  const hasDraft = desk.data?.assessments.some(
    ({ status, struckReason }) => status === 'draft' && struckReason === '',
  )
  return (
    <Section
      title={t('assess.sectionTitle')}
      actions={
        mayAssess ? (
          <Button
            component={Link}
            to="/people/$id/assess"
            params={{ id: patientId } as never}
            size="compact-sm"
            variant="light"
            leftSection={<IconClipboardHeart size={15} aria-hidden />}
          >
            {t(hasDraft ? 'assess.goOn' : 'assess.begin')}
          </Button>
        ) : null
      }
    >
      {desk.error ? <ErrorState error={desk.error} onRetry={() => void desk.refetch()} /> : null}
      {desk.data ? <Found desk={desk.data} /> : null}
    </Section>
  )
}

function Found({ desk }: { desk: AssessmentDesk }) {
  const { t } = useTranslation()
  const { limbs, assessments } = desk
  if (limbs.length === 0 && assessments.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('assess.nothingYet')}
      </Text>
    )
  }
  return (
    <>
      {limbs.length > 0 ? (
        <div className={classes.bodyRow}>
          <div dir="ltr">
            <BodyFigure view="front" limbs={limbs} />
          </div>
          <div>
            {limbs.map((limb) => (
              <LimbLine key={limb.id} limb={limb} />
            ))}
          </div>
        </div>
      ) : null}
      <div>
        {assessments.map((assessment) => (
          <PastAssessment key={assessment.id} assessment={assessment} limbs={limbs} />
        ))}
      </div>
    </>
  )
}

function LimbLine({ limb }: { limb: Limb }) {
  const { t } = useTranslation()
  const words = useLimbWords()
  const dateWords = usePartialDateWords()
  return (
    <div className={classes.limbLine}>
      <Text component="span" fw={600}>
        {t(`domain.limbOnly.${limb.region}`)}
      </Text>
      <SideMark of={limb.region} side={limb.side} />
      <Text component="span">{words.level(limb.level)}</Text>
      {limb.amputatedOn ? (
        <Text component="span" size="sm" c="dimmed">
          {limb.isEstimated
            ? t('assess.about', { date: dateWords(limb.amputatedOn) })
            : dateWords(limb.amputatedOn)}
        </Text>
      ) : null}
    </div>
  )
}
