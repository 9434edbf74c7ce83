import { Notifications } from '@mantine/notifications'

/** Where toasts appear. What was said before this stands is shown then. */
export function Toasts() {
  return (
    <Notifications
      position="bottom-center"
      limit={3}
      containerWidth={520}
      styles={{ root: { bottom: 0, top: 'auto', paddingBottom: 2 } }}
    />
  )
}
