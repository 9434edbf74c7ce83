import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { readError } from '../../api/errors.ts'
import { useAction } from '../../api/use-action.ts'
import { FormDialog } from '../../shared/FormDialog.tsx'
import { usePinField } from '../../shared/use-pin-field.ts'
import { useTranslation } from '../../shared/use-translation.ts'

/** A PIN of one's own instead of the one that a manager has set. */
export function OwnPinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const api = useApi()
  const old = usePinField()
  const next = usePinField()
  const [refusal, setRefusal] = useState<string | null>(null)
  const change = useAction(api.session.changePin.mutationOptions(), {
    done: () => t('session.ownPin.done'),
    onDone: onClose,
    onRefused: (error) => {
      const { code, data } = readError(error)
      const isOfPin = code === 'REFUSED' && ['wrong_pin', 'too_many_tries'].includes(data.reason)
      if (isOfPin) setRefusal(t(`common.refused.${data.reason}`))
      return isOfPin
    },
  })
  const submit = () => {
    const isFine = [old.check(), next.check()].every(Boolean)
    if (isFine) void change.run({ old: toLatinDigits(old.value), next: toLatinDigits(next.value) })
  }
  const look: PasswordInputProps = {
    inputMode: 'numeric',
    visibilityToggleButtonProps: { 'aria-label': t('common.showPin') },
    inputWrapperOrder: ['label', 'input', 'description', 'error'],
  }
  return (
    <FormDialog
      size="sm"
      title={t('session.ownPin.title')}
      submit={t('session.ownPin.save')}
      isRunning={change.isRunning}
      onSubmit={submit}
      onClose={onClose}
    >
      <PasswordInput
        {...look}
        data-autofocus
        label={t('session.ownPin.old')}
        autoComplete="current-password"
        value={old.value}
        onChange={(event) => {
          old.set(event.currentTarget.value)
          setRefusal(null)
        }}
        error={old.error ?? refusal}
      />
      <PasswordInput
        {...look}
        label={t('session.ownPin.next')}
        description={t('session.ownPin.hint')}
        autoComplete="new-password"
        value={next.value}
        onChange={(event) => next.set(event.currentTarget.value)}
        error={next.error}
      />
    </FormDialog>
  )
}
