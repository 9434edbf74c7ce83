import {
  IconApple,
  IconBell,
  IconButterfly,
  IconCat,
  IconDeer,
  IconFish,
  IconFlower,
  IconKey,
  IconMoon,
  IconStar,
  IconSun,
  IconTree,
  type Icon,
} from '@tabler/icons-react'
import { signOf, type TokenPicture } from '#domain/queue/token-sign.ts'
import { useFormat } from './format.ts'
import classes from './token-sign.module.css'
import { useTranslation } from './use-translation.ts'

const pictures: Record<TokenPicture, Icon> = {
  fish: IconFish,
  sun: IconSun,
  tree: IconTree,
  cat: IconCat,
  star: IconStar,
  apple: IconApple,
  butterfly: IconButterfly,
  moon: IconMoon,
  key: IconKey,
  deer: IconDeer,
  flower: IconFlower,
  bell: IconBell,
}

export interface TokenSignProps {
  number: number
  /** `line` in a list, `card` at the desk, `board` across a hall. */
  size?: 'line' | 'card' | 'board'
}

/** A number from the gate with its sign: a picture on a colour, both also in words for those who listen. */
export function TokenSign({ number, size = 'line' }: TokenSignProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { picture, colour } = signOf(number)
  const Picture = pictures[picture]
  const sign = t('door.sign', { colour: t(`door.colour.${colour}`), picture: t(`door.picture.${picture}`) })
  return (
    <span className={classes.token} data-size={size}>
      <span className={classes.sign} data-colour={colour} role="img" aria-label={sign} title={sign}>
        <Picture aria-hidden stroke={1.6} />
      </span>
      <strong className={classes.number}>{format.digits(String(number))}</strong>
    </span>
  )
}
