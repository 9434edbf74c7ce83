import { Text } from '@mantine/core'
import type { WaitLine } from '#contract/wait-list.ts'
import { useFormat } from '../../../shared/format.ts'

/** The numbers at which somebody who waits is called; nothing where none is known. */
export function Phones({ phones }: Pick<WaitLine, 'phones'>) {
  const format = useFormat()
  if (phones.length === 0) return null
  return (
    <Text size="xs" component="span" display="block">
      {phones.map((phone) => (
        <bdi key={phone.asTyped} dir="ltr">
          {format.phone(phone)}{' '}
        </bdi>
      ))}
    </Text>
  )
}
