import { useMemo } from 'react'
import { findAgeBand } from '#domain/functioning/age-bands.ts'
import type { SaddAxis, SaddDisability, SaddSex } from '#domain/functioning/sadd.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'

/** What lines and columns of the count are called in the language of the screen. A null key is the line of everybody. */
export function useSaddWords(camps: readonly { id: string; name: string }[]) {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const readers: Record<SaddAxis, (key: string) => string> = {
      age(key) {
        const band = findAgeBand(key)
        if (!band) return t('sadd.ageUnknown')
        return t(band.to === null ? 'sadd.ageFrom' : 'sadd.ageSpan', { from: band.from, to: band.to })
      },
      device: (key) => t(`domain.device.${key}`),
      level: (key) =>
        key === '' ? t('rehab.noLevel') : t(`rehab.limbLevel.${key}`, { defaultValue: format.digits(key) }),
      camp: (key) => camps.find(({ id }) => id === key)?.name ?? '',
    }
    return {
      lineName: (axis: SaddAxis, key: string | null) =>
        key === null ? t('sadd.together') : readers[axis](key),
      sex: (sex: SaddSex) => t(`sadd.sex.${sex}`),
      disability: (disability: SaddDisability) => t(`sadd.disability.${disability}`),
    }
  }, [t, format, camps])
}
