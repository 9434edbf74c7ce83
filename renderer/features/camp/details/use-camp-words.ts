import { provinceName } from '#domain/people/provinces.ts'
import { joinRange } from '#domain/time/format-date.ts'
import { useLanguage } from '../../../shared/i18n.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import type { CampValues } from './camp-values.ts'

interface Words {
  label: (field: keyof CampValues) => string
  show: (field: keyof CampValues, value: unknown) => string
}

/** The camp's fields and their values in words. */
export function useCampWords(): Words {
  const { t } = useTranslation()
  const format = useFormat()
  const labels: Record<keyof CampValues, string> = {
    kind: t('camp.kindOfCamp'),
    name: t('camp.name'),
    place: t('camp.place'),
    namePersian: t('camp.nameInPersian'),
    placePersian: t('camp.placeInPersian'),
    province: t('camp.province'),
    firstDate: t('camp.firstDate'),
    lastDate: t('camp.lastDate'),
    closedDates: t('camp.closedDates'),
    opensMinute: t('camp.opens'),
    closesMinute: t('camp.closes'),
    breaks: t('camp.breaks'),
    dailyCapacity: t('camp.capacity'),
    calendar: t('camp.calendar'),
    timeZone: t('camp.timeZone'),
    languages: t('camp.languages'),
    sponsor: t('camp.sponsor'),
    partner: t('camp.partner'),
    sponsorPersian: t('camp.sponsorInPersian'),
    partnerPersian: t('camp.partnerInPersian'),
    targets: t('camp.targets'),
  }
  const time = (minute: number | null) => (minute === null ? '' : format.minute(minute))
  const { language } = useLanguage()
  const writers: Partial<{ [Field in keyof CampValues]: (value: CampValues[Field]) => string }> = {
    kind: (kind) => t(`camp.kinds.${kind}`),
    province: (province) => provinceName(province, language),
    firstDate: (date) => (date ? format.date(date, 'weekday') : ''),
    lastDate: (date) => (date ? format.date(date, 'weekday') : ''),
    closedDates: (dates) => dates.map((date) => format.date(date, 'weekday')).join(' · '),
    opensMinute: time,
    closesMinute: time,
    breaks: (breaks) =>
      breaks
        .map(({ startMinute, endMinute, label, labelPersian }) =>
          `${joinRange(time(startMinute), time(endMinute))} ${[label, labelPersian].filter(Boolean).join(' / ')}`.trim(),
        )
        .join(' · '),
    dailyCapacity: (count) => (count === null ? '' : format.number(count)),
    targets: (targets) =>
      targets
        .map(({ deviceType, count }) =>
          [count === null ? '' : format.number(count), deviceType ? format.device(deviceType) : '']
            .filter(Boolean)
            .join(' × '),
        )
        .join(' · '),
    calendar: (calendar) => t(`domain.calendar.${calendar}`),
    languages: (languages) => languages.map((language) => t(`camp.langs.${language}`)).join(' · '),
  }
  return {
    label: (field) => labels[field],
    show: (field, value) => {
      const write = writers[field] as ((value: unknown) => string) | undefined
      return write ? write(value) : String(value)
    },
  }
}
