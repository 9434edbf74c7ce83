import { useMemo } from 'react'
import type { LimbLevel, LimbRegion } from '#domain/limbs/limb.ts'
import type { Side } from '#domain/orders/device-order.ts'
import { useTranslation } from '../use-translation.ts'

export interface LimbWords {
  /** "Left leg". */
  limb: (region: LimbRegion, side: Side) => string
  /** "below the knee"; for a limb that is there: "there, but weak". */
  level: (level: LimbLevel) => string
  /** "Left leg: below the knee". */
  whole: (limb: { region: LimbRegion; side: Side; level: LimbLevel }) => string
}

/** Words for limbs and levels; the side is always a word, and always the person's own. */
export function useLimbWords(): LimbWords {
  const { t } = useTranslation()
  return useMemo(() => {
    const limb: LimbWords['limb'] = (region, side) => t(`domain.limb.${region}_${side}`)
    const level: LimbWords['level'] = (one) => t(`domain.level.${one}`)
    return {
      limb,
      level,
      whole: (one) => t('domain.limbLevel', { limb: limb(one.region, one.side), level: level(one.level) }),
    }
  }, [t])
}
