import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { phoneOwners } from '#domain/people/patient.ts'
import { parsePhone } from '#domain/people/phone.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { useFormat } from '../../../shared/format.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import type { PersonValues } from './person-values.ts'
import { useField, type PersonForm } from './use-person-form.ts'

type PhoneRow = PersonValues['phones'][number]

const MOST = 5

/** Phone numbers with whose each is. A number that cannot be read is kept as typed. */
export function PhoneFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { value: phones, set } = useField(form, 'phones')
  const change = (index: number, part: Partial<PhoneRow>) =>
    set(phones.map((phone, at) => (at === index ? { ...phone, ...part } : phone)))

  const hint = (text: string) => {
    if (text.trim() === '') return null
    const parsed = parsePhone(text)
    return parsed.ok ? (
      <bdi dir="ltr">{format.phone({ e164: parsed.value.e164, asTyped: text })}</bdi>
    ) : (
      <span className={classes.warning}>{t(`people.phoneHint.${parsed.reason}`)}</span>
    )
  }

  return (
    <Stack gap={6} role="group" aria-label={t('people.field.phones')}>
      {phones.map((phone, index) => (
        <Group key={index} gap={6} wrap="nowrap" align="flex-start">
          <TextInput
            size="sm"
            flex={1}
            label={index === 0 ? t('people.field.phones') : undefined}
            aria-label={t('people.phoneNumber', { number: index + 1 })}
            data-path={`phones.${index}.asTyped`}
            description={hint(phone.asTyped)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            dir="ltr"
            type="tel"
            inputMode="tel"
            autoComplete="off"
            maxLength={60}
            value={phone.asTyped}
            error={form.errors[`phones.${index}.asTyped`]}
            onChange={(event) => change(index, { asTyped: event.currentTarget.value })}
          />
          <Select
            size="sm"
            w={150}
            label={index === 0 ? t('people.phoneOwner') : undefined}
            aria-label={t('people.phoneOwnerOf', { number: index + 1 })}
            value={phone.owner}
            onChange={(picked) =>
              change(index, { owner: phoneOwners.find((one) => one === picked) ?? phone.owner })
            }
            data={phoneOwners.map((owner) => ({ value: owner, label: t(`domain.phoneOwner.${owner}`) }))}
          />
          {phones.length > 1 ? (
            <ActionIcon
              size="input-sm"
              mt={index === 0 ? 23 : 0}
              aria-label={t('people.removePhone', { number: index + 1 })}
              onClick={() => set(phones.filter((_, at) => at !== index))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          ) : null}
        </Group>
      ))}
      {phones.length < MOST ? (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            data-path="phones"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => set([...phones, { asTyped: '', owner: phones.length === 0 ? 'self' : 'family' }])}
          >
            {t('people.addPhone')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}
