import { Button, FocusTrap, Portal } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { PatientBrief } from '#contract/appointments.ts'
import type { OrderCard } from '#contract/workshop.ts'
import type { TagVerdict } from '#domain/orders/compare-tags.ts'
import { useFormat } from '../shared/format.ts'
import { PersonName } from '../shared/PersonName.tsx'
import { SideMark } from '../shared/SideMark.tsx'
import { COVER } from '../shared/cover.ts'
import { useTranslation } from '../shared/use-translation.ts'
import { soundAlarm } from './alarm.ts'
import classes from './wrong-tag.module.css'

/** What was in hand, and what was scanned instead: another order, or another person's card. */
export interface WrongTagFacts {
  verdict: Exclude<TagVerdict, 'same'>
  expected: OrderCard
  scanned: { patient: PatientBrief; card: OrderCard | null }
}

/** How long the buttons wait, so that the Enter of a scanner or a hurried hand does not dismiss what nobody has read. */
const READ_MS = 1200

function Limb({ title, patient, card }: { title: string; patient: PatientBrief; card: OrderCard | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={classes.limb}>
      <h2>{title}</h2>
      {card?.order.side ? (
        <p className={classes.side}>
          <SideMark of={card.order.deviceType} side={card.order.side} />
        </p>
      ) : null}
      {card ? <p className={classes.device}>{format.device(card.order.deviceType)}</p> : null}
      <p className={classes.person}>
        <PersonName person={patient} />
      </p>
      {format.fatherName(patient) ? (
        <p className={classes.father}>
          {t('domain.childOf')} <bdi>{format.fatherName(patient)}</bdi>
        </p>
      ) : null}
      <p className={classes.number}>{format.digits(card?.order.number ?? patient.number)}</p>
    </section>
  )
}

export interface WrongTagProps {
  facts: WrongTagFacts
  /** Goes on with what was in hand. */
  onBack: () => void
  /** Puts it aside and opens what was scanned. */
  onOpenScanned: () => void
}

/** Stops everything: the tag that was scanned is not that of the limb in hand. */
export function WrongTag({ facts, onBack, onOpenScanned }: WrongTagProps) {
  const { t } = useTranslation()
  const [canAnswer, setCanAnswer] = useState(false)
  const { verdict, expected, scanned } = facts

  useEffect(() => soundAlarm(), [facts])
  useEffect(() => {
    const timer = setTimeout(() => setCanAnswer(true), READ_MS)
    return () => clearTimeout(timer)
  }, [])

  return (
    <Portal>
      <FocusTrap>
        <div
          className={classes.stop}
          role="alertdialog"
          aria-modal="true"
          aria-labelledby="wrong-tag-title"
          aria-describedby="wrong-tag-what"
          tabIndex={-1}
          data-autofocus
          {...{ [COVER]: '' }}
        >
          <IconHandStop aria-hidden size={72} stroke={1.5} />
          <h1 id="wrong-tag-title">{t(`workshop.wrongTag.${verdict}`)}</h1>
          <div id="wrong-tag-what" className={classes.both}>
            <Limb title={t('workshop.wrongTag.expected')} patient={expected.patient} card={expected} />
            <Limb title={t('workshop.wrongTag.scanned')} patient={scanned.patient} card={scanned.card} />
          </div>
          <p className={classes.what}>{t('workshop.wrongTag.what')}</p>
          <div className={classes.answers}>
            <Button size="xl" variant="white" color="dark" disabled={!canAnswer} onClick={onBack}>
              {t('workshop.wrongTag.back')}
            </Button>
            <Button size="xl" variant="outline" color="white" disabled={!canAnswer} onClick={onOpenScanned}>
              {t('workshop.wrongTag.open')}
            </Button>
          </div>
        </div>
      </FocusTrap>
    </Portal>
  )
}
