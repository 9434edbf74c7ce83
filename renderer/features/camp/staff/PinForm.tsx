import { Button, Fieldset, Group, PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { StaffMember } from '#domain/staff/staff-member.ts'
import { toLatinDigits } from '#domain/time/digits.ts'
import { useApi } from '../../../api/ApiProvider.tsx'
import { useAction } from '../../../api/use-action.ts'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import { usePinField } from '../../../shared/use-pin-field.ts'

/** Sets a new PIN for somebody; the old one is never shown. */
export function PinForm({ member }: { member: StaffMember & { hasPin: boolean } }) {
  const { t } = useTranslation()
  const format = useFormat()
  const api = useApi()
  const queryClient = useQueryClient()
  const field = usePinField()
  const { run, isRunning } = useAction(api.staff.setPin.mutationOptions(), {
    done: () => t('camp.pinSaved', { name: format.staffName(member) }),
    onDone: () => {
      field.set('')
      void queryClient.invalidateQueries({ queryKey: api.staff.key() })
      void queryClient.invalidateQueries({ queryKey: api.session.tiles.queryKey() })
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (field.check()) void run({ id: member.id, pin: toLatinDigits(field.value) })
      }}
    >
      <Fieldset legend={t(member.hasPin ? 'camp.changePin' : 'camp.setPin')} mt="lg">
        <Group align="flex-start" wrap="nowrap">
          <PasswordInput
            style={{ flex: 1 }}
            aria-label={t('camp.newPin')}
            placeholder={t('camp.newPin')}
            visibilityToggleButtonProps={{ 'aria-label': t('common.showPin') }}
            description={t('camp.pinHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            autoComplete="new-password"
            value={field.value}
            onChange={(event) => field.set(event.currentTarget.value)}
            error={field.error}
          />
          <Button type="submit" variant="default" loading={isRunning}>
            {t('camp.setPin')}
          </Button>
        </Group>
      </Fieldset>
    </form>
  )
}
