import { Button, CloseButton, Text } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PatientBrief } from '#contract/appointments.ts'
import type { SlotOffer } from '#contract/wait-list.ts'
import { readError } from '../../../api/errors.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useMay } from '../../../shared/CampContext.tsx'
import { useFormat } from '../../../shared/format.ts'
import { PersonName } from '../../../shared/PersonName.tsx'
import type { Places } from '../../../shared/clash-text.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { Phones } from './Phones.tsx'
import { useWaitFacts } from './wait-words.ts'
import classes from './wait.module.css'

export interface SlotOffersProps {
  campId: string
  places: Places
}

/** Slots that somebody left, each with who of the wait list can have it, urgent first, then oldest. One press books. */
export function SlotOffers({ campId, places }: SlotOffersProps) {
  const { t } = useTranslation()
  const api = useApi()
  const mayBook = useMay('book')
  const [aside, setAside] = useSessionStorage<string[]>({ key: 'qadam.calendar.aside', defaultValue: [] })
  const [tooLate, setTooLate] = useState<string | null>(null)
  const { data } = useQuery(api.waitList.offers.queryOptions({ input: { campId }, enabled: mayBook }))
  const offers = data?.filter(({ key }) => !aside.includes(key)) ?? []
  return (
    <section role="status" aria-label={t('calendar.wait.offers')} className={classes.offers}>
      {tooLate ? (
        <div className={classes.offerHead}>
          <Text size="sm">{tooLate}</Text>
          <CloseButton size="xs" aria-label={t('common.close')} onClick={() => setTooLate(null)} />
        </div>
      ) : null}
      {offers.map((offer) => (
        <Offer
          key={offer.key}
          offer={offer}
          places={places}
          onAside={() => setAside([...aside, offer.key])}
          onTooLate={setTooLate}
        />
      ))}
    </section>
  )
}

interface OfferProps {
  offer: SlotOffer
  places: Places
  onAside: () => void
  onTooLate: (sentence: string | null) => void
}

function Offer({ offer, places, onAside, onTooLate }: OfferProps) {
  const { t } = useTranslation()
  const api = useApi()
  const format = useFormat()
  const facts = useWaitFacts()
  const sayWho = useWinnerWords()
  const { slot, why, patient, fits } = offer
  const [running, setRunning] = useState<string | null>(null)
  const book = useAction(api.waitList.book.mutationOptions(), {
    done: (visit) => {
      const fit = fits.find(({ line }) => line.patient.id === visit.patientId)
      return t('calendar.booking.booked', {
        name: fit ? format.fullName(fit.line.patient) : '',
        date: format.date(visit.date, 'weekday'),
        time: format.minute(visit.startMinute),
      })
    },
    onRefused: (error) => {
      const sentence = sayWho(error)
      onTooLate(sentence)
      return sentence !== null
    },
  })
  const station = places.stations.find(({ id }) => id === slot.stationId)
  const member = places.staff.find(({ id }) => id === slot.staffId)
  const take = async ({ line, draft }: SlotOffer['fits'][number]) => {
    setRunning(line.entry.id)
    const { id, version } = line.entry
    const { date, startMinute, stationId, staffId } = draft
    await book.run({ id, version, slot: { date, startMinute, stationId, staffId } })
    setRunning(null)
  }
  return (
    <div className={classes.offer} data-offer={offer.key}>
      <div className={classes.offerHead}>
        <div>
          <Text size="sm" fw={600}>
            {t('calendar.wait.free', { day: format.date(slot.date, 'weekday') })}{' '}
            <span className={classes.whole}>
              {format.timeRange(slot.startMinute, slot.endMinute - slot.startMinute)}
            </span>
          </Text>
          <Text size="sm" c="dimmed">
            {[station && format.stationName(station), member && format.staffName(member)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Text size="sm" c="dimmed">
            {t(`calendar.wait.why.${why}`, { name: patient ? format.fullName(patient) : '' })}
          </Text>
        </div>
        <CloseButton size="xs" aria-label={t('calendar.wait.aside')} onClick={onAside} />
      </div>
      <ul className={classes.fits}>
        {fits.map((fit) => {
          const { entry, patient: person } = fit.line
          const name = format.fullName(person) || t('domain.noName')
          return (
            <li key={entry.id} className={classes.fit}>
              <div className={classes.fitWho}>
                <Text size="sm" fw={600}>
                  <PersonName person={person} />
                </Text>
                <Text size="xs" c="dimmed">
                  {[
                    entry.priority === 'normal' ? '' : format.priority(entry.priority),
                    format.kind(entry.kind),
                    ...facts(fit.line),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                <Phones phones={fit.line.phones} />
              </div>
              <Button
                size="compact-sm"
                style={{ flexShrink: 0 }}
                aria-label={t('calendar.wait.bookName', {
                  name,
                  time: format.minute(fit.draft.startMinute),
                })}
                loading={running === entry.id}
                disabled={running !== null && running !== entry.id}
                onClick={() => void take(fit)}
              >
                {format.minute(fit.draft.startMinute)}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Who got the slot or the person first, in a sentence; null when it was refused for another reason. */
function useWinnerWords(): (error: unknown) => string | null {
  const { t } = useTranslation()
  const format = useFormat()
  return (error) => {
    const { code, data } = readError(error)
    if (code !== 'REFUSED') return null
    const { by, patient, date, startMinute } = data.details as {
      by?: string
      patient?: PatientBrief | null
      date?: string
      startMinute?: number
    }
    const time = startMinute === undefined ? '' : format.minute(startMinute)
    if (data.reason === 'slot_taken')
      return t('calendar.wait.taken', { by, name: patient ? format.fullName(patient) : '', time })
    if (data.reason === 'got_slot')
      return t('calendar.wait.gotSlot', { by, date: date ? format.date(date, 'weekday') : '', time })
    return null
  }
}
