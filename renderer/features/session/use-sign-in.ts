import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError, useErrorText } from '../../api/errors.ts'
import { undoLog } from '../../api/undo-log.ts'
import { useTranslation } from '../../shared/use-translation.ts'

export interface SignIn {
  signIn: (pin: string) => void
  isRunning: boolean
  /** Why not, with the seconds that remain to wait. */
  problem: string | null
  isWaiting: boolean
}

const numberIn = (details: Record<string, unknown>, key: string): number => {
  const value = details[key]
  return typeof value === 'number' ? value : 0
}

/** Signs a person in with a PIN; after too many wrong ones counts down the wait. */
export function useSignIn(staffId: string): SignIn {
  const api = useApi()
  const queryClient = useQueryClient()
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [waitSeconds, setWaitSeconds] = useState(0)
  const { mutate, isPending, error } = useMutation(
    api.session.signIn.mutationOptions({
      onSuccess: (session) => {
        undoLog.belongsTo(staffId)
        queryClient.setQueryData(api.session.current.queryKey(), session)
      },
      onError: (refusal) => {
        const { code, data } = readError(refusal)
        setWaitSeconds(code === 'REFUSED' ? numberIn(data.details, 'seconds') : 0)
      },
    }),
  )

  const isWaiting = waitSeconds > 0
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setInterval(() => setWaitSeconds((seconds) => seconds - 1), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])

  const sentence = (): string | null => {
    if (!error) return null
    const { code, data } = readError(error)
    if (code !== 'REFUSED') return errorText(error)
    if (data.reason === 'too_many_tries') return isWaiting ? t('session.wait', { count: waitSeconds }) : null
    if (data.reason === 'wrong_pin')
      return t('session.wrongPin', { count: numberIn(data.details, 'triesLeft') })
    return errorText(error)
  }
  return { signIn: (pin) => mutate({ staffId, pin }), isRunning: isPending, problem: sentence(), isWaiting }
}
