import { Button, Group, Stack, Text, type ButtonProps } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { useErrorText } from '../api/errors.ts'
import { forgetDrafts } from './drafts.ts'
import { useTranslation } from './use-translation.ts'
import { Modal } from './dialog/Modal.tsx'

/** Empties the rehearsal after a question, and leads back to the first screen. */
export function WipeRehearsal(look: Pick<ButtonProps, 'size' | 'variant'>) {
  const { t } = useTranslation()
  const api = useApi()
  const queryClient = useQueryClient()
  const errorText = useErrorText()
  const [isAsking, ask] = useDisclosure(false)
  const wipe = useMutation(
    api.camps.wipeRehearsal.mutationOptions({
      onSuccess: async (setup) => {
        forgetDrafts()
        ask.close()
        await queryClient.invalidateQueries({ queryKey: api.session.current.queryKey() })
        queryClient.setQueryData(api.camps.setup.queryKey(), setup)
      },
    }),
  )
  return (
    <>
      <Button color="gray" {...look} onClick={ask.open}>
        {t('shell.wipe')}
      </Button>
      <Modal opened={isAsking} onClose={ask.close} title={t('shell.wipeTitle')}>
        <Stack>
          <Text>{t('shell.wipeText')}</Text>
          <Text role="alert" c="var(--q-warning)">
            {wipe.error ? errorText(wipe.error) : ''}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={ask.close}>
              {t('shell.wipeKeep')}
            </Button>
            <Button loading={wipe.isPending} onClick={() => wipe.mutate(undefined)}>
              {t('shell.wipeNow')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
