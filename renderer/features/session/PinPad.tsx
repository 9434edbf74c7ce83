import { Avatar, Button, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { useRef, useState, type FormEvent } from 'react'
import type { StaffTile } from '#contract/session.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useFormat } from '../../shared/format.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { initialsOf } from './NameTiles.tsx'
import classes from './session.module.css'
import { useSignIn } from './use-sign-in.ts'

export interface PinPadProps {
  person: StaffTile
  isLocked: boolean
  onOther: () => void
}

const LONGEST = 8
const SHORTEST = 4
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

function PersonHead({ person, isLocked }: { person: StaffTile; isLocked: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = format.staffName(person)
  return (
    <Group wrap="nowrap">
      <Avatar aria-hidden radius="xl" color="petrol" size={48}>
        {initialsOf(name)}
      </Avatar>
      <div>
        <Title order={1}>
          <bdi>{name}</bdi>
        </Title>
        <Text c="dimmed">{isLocked ? t('session.locked') : t('session.enterPin')}</Text>
      </div>
    </Group>
  )
}

/** A large pad for fingers and a field for the keyboard; digits of any script. */
export function PinPad({ person, isLocked, onOther }: PinPadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { signIn, isRunning, problem, isWaiting } = useSignIn(person.id)

  const press = (digit: string) => {
    setPin((typed) => (typed.length < LONGEST ? typed + digit : typed))
    field.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pin.length < SHORTEST || isWaiting || isRunning) return
    signIn(pin)
    setPin('')
  }

  return (
    <form onSubmit={submit} className={classes.pad}>
      <Stack gap="md">
        <PersonHead person={person} isLocked={isLocked} />
        <input
          ref={field}
          className={classes.pin}
          type="password"
          inputMode="none"
          autoComplete="off"
          autoFocus
          aria-label={t('session.pin')}
          aria-describedby="pin-problem"
          aria-invalid={problem !== null}
          value={pin}
          onChange={(event) => {
            setPin(toLatinDigits(event.currentTarget.value).replace(/\D/g, '').slice(0, LONGEST))
          }}
        />
        <Text id="pin-problem" role="alert" c="var(--q-warning)" mih="3.5em">
          {problem ?? ''}
        </Text>
        <div className={classes.keys} dir="ltr">
          {keys.map((digit) => (
            <UnstyledButton
              key={digit}
              type="button"
              tabIndex={-1}
              className={classes.key}
              onClick={() => press(digit)}
            >
              {format.digits(digit)}
            </UnstyledButton>
          ))}
          <UnstyledButton
            type="button"
            tabIndex={-1}
            className={classes.key}
            aria-label={t('session.deleteDigit')}
            onClick={() => {
              setPin((typed) => typed.slice(0, -1))
              field.current?.focus()
            }}
          >
            <IconBackspace aria-hidden size={24} stroke={1.5} />
          </UnstyledButton>
          <UnstyledButton type="button" tabIndex={-1} className={classes.key} onClick={() => press('0')}>
            {format.digits('0')}
          </UnstyledButton>
          <Button type="submit" className={classes.ok} disabled={isWaiting} loading={isRunning}>
            {t(isLocked ? 'session.unlock' : 'session.ok')}
          </Button>
        </div>
        <Button variant="subtle" onClick={onOther}>
          {t('session.somebodyElse')}
        </Button>
      </Stack>
    </form>
  )
}
