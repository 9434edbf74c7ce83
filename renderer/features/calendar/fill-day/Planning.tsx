import { Button, Group, Stack, Text } from '@mantine/core'
import { Loading } from '../../../shared/Loading.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './fill-day.module.css'

/** While the plan is made: the layout that is to come; after a second, with thousands waiting, what is being done and a way out. */
export function Planning({ onStop }: { onStop: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      <Text className={classes.slow} role="status">
        {t('calendar.fill.planning')}
      </Text>
      <Loading rows={8} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onStop}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
