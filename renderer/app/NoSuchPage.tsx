import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { EmptyState } from '../shared/EmptyState.tsx'
import { useTranslation } from '../shared/use-translation.ts'

export function NoSuchPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <EmptyState
      title={t('shell.noSuchPage')}
      hint={t('shell.noSuchPageHint')}
      action={<Button onClick={() => void navigate({ to: '/today' })}>{t('shell.nav.today')}</Button>}
    />
  )
}
