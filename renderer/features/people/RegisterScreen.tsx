import { useState } from 'react'
import type { PatientRecord } from '#contract/patients.ts'
import { PageHeader } from '../../shared/PageHeader.tsx'
import { useSearchState } from '../../shared/search-state.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { parseRegisterAddress } from './address.ts'
import classes from './people.module.css'
import type { Carried } from './register/register-draft.ts'
import { RegisteredNotice } from './register/RegisteredNotice.tsx'
import { RegisterForm } from './register/RegisterForm.tsx'

interface Round {
  number: number
  carried: Carried
  /** Words of a vain search, for the first form only. */
  name: string
  /** Who was registered in this round. */
  done: PatientRecord | null
}

const nothing: Carried = { groupId: null, province: '' }

/** Registration by hand, one person after the other. */
export function RegisterScreen() {
  const { t } = useTranslation()
  const [address] = useSearchState(parseRegisterAddress)
  const [round, setRound] = useState<Round>({ number: 0, carried: nothing, name: address.name, done: null })
  const next = (carried: Carried) =>
    setRound(({ number }) => ({ number: number + 1, carried, name: '', done: null }))

  return (
    <div className={classes.page}>
      <PageHeader title={t('people.registerTitle')} />
      {round.done ? (
        <RegisteredNotice record={round.done} onNext={() => next(round.carried)} />
      ) : (
        <RegisterForm
          key={round.number}
          carried={round.carried}
          name={round.name}
          onRegistered={(done, carried) => setRound((now) => ({ ...now, carried, done }))}
          onStartOver={() => next(nothing)}
        />
      )}
    </div>
  )
}
