import { useMemo } from 'react'
import type { OrderPart } from '#domain/orders/device-order.ts'
import type { Birth } from '#domain/people/birth.ts'
import type { Flag, IdentityDocument, Phone } from '#domain/people/patient.ts'
import { provinceName } from '#domain/people/provinces.ts'
import { useFormat } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { useTranslation } from '../use-translation.ts'
import { useBirthWords } from '../birth-words.ts'
import { usePartialDateWords } from '../partial-date.ts'
import { useRecordNames } from './use-record-names.ts'

export interface FieldWords {
  /** The name of a field of a record, as the form calls it. */
  name: (field: string) => string
  /** A stored value in words; empty when there is none. */
  value: (field: string, value: unknown) => string
}

/** Fields of a log entry that say nothing to a reader: keys of other records, and what the entry's own moment tells. */
export const silentFields: ReadonlySet<string> = new Set([
  'patientId',
  'orderId',
  'limbId',
  'seriesId',
  'previousOrderId',
  'oldDeviceId',
  'registeredAt',
  'importId',
  'stateSince',
  'heldFrom',
])

/** Keeps a number's plus sign before its digits in a right-to-left line. */
const isolateLatin = (text: string) => `\u2066${text}\u2069`

type Writer = (value: never) => string

/** Words for any stored field of a person, a device order or a visit, for history and for comparing versions. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const format = useFormat()
  const birthWords = useBirthWords()
  const partialDateWords = usePartialDateWords()
  const lookups = useRecordNames()

  return useMemo(() => {
    const list = (texts: readonly string[]) => texts.filter(Boolean).join(t('people.listSeparator'))
    const named = (prefix: string) => (value: string) => t(`${prefix}.${value}`)
    const partWords = ({ role, description, quantity }: OrderPart) =>
      [description || t(`stock.role.${role}`), quantity === 1 ? '' : `× ${format.number(quantity)}`]
        .filter(Boolean)
        .join(' ')
    const writers: Record<string, Writer> = {
      sex: named('domain.sex'),
      birth: (value: Birth) => birthWords(value),
      phones: (value: Phone[]) =>
        list(
          value.map(
            (phone) =>
              `${isolateLatin(format.phone(phone))}${phone.owner === 'self' ? '' : ` (${t(`domain.phoneOwner.${phone.owner}`)})`}`,
          ),
        ),
      documents: (value: IdentityDocument[]) =>
        list(
          value.map(({ type, number, issuer }) =>
            [t(`domain.document.${type}`), format.digits(number), issuer].filter(Boolean).join(' '),
          ),
        ),
      communityStatus: named('domain.community'),
      province: (value: string) => provinceName(value, language),
      language: named('domain.language'),
      groupId: (value: string) => lookups.group(value),
      needs: (value: string[]) => list(value.map((need) => t(`domain.need.${need}`))),
      consent: named('domain.consent'),
      cause: named('domain.cause'),
      amputatedOn: (value: string) => partialDateWords(value),
      flags: (value: Flag[]) =>
        list(value.map((flag) => `${t(`people.flagField.${flag.field}`)}: «${flag.value}»`)),
      number: (value: string) => format.digits(value),
      deviceType: named('domain.device'),
      side: named('domain.side'),
      priority: named('domain.priority'),
      orderType: named('domain.orderType'),
      parts: (value: OrderPart[]) => list(value.map(partWords)),
      technicianId: (value: string) => lookups.staff(value),
      promisedDate: (value: string) => format.date(value),
      holdReviewDate: (value: string) => format.date(value),
      state: named('domain.state'),
      kind: named('domain.kind'),
      status: named('domain.status'),
      date: (value: string) => format.date(value),
      startMinute: (value: number) => format.minute(value),
      durationMinutes: (value: number) => t('people.minutes', { count: value }),
      stationId: (value: string) => lookups.station(value),
      staffId: (value: string) => lookups.staff(value),
      pinned: (value: boolean) => t(value ? 'common.yes' : 'common.no'),
    }
    return {
      name: (field) => t(`people.field.${field}`, { defaultValue: field }),
      value(field, value) {
        if (value === null || value === undefined || value === '') return ''
        if (Array.isArray(value) && value.length === 0) return ''
        const write = writers[field]
        if (write) return write(value as never)
        return typeof value === 'number' ? format.number(value) : String(value)
      },
    }
  }, [t, language, format, birthWords, partialDateWords, lookups])
}
