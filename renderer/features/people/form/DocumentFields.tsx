import { ActionIcon, Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hintAtDocument } from '#domain/people/document-number.ts'
import { documentTypes, type DocumentType } from '#domain/people/patient.ts'
import classes from '../people.module.css'
import type { PersonForm } from './use-person-form.ts'

/** Identity documents. Only the national code has a checksum; what looks odd is told at once and never refused. */
export function DocumentFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const { documents } = form.values

  const hint = (type: DocumentType, number: string) => {
    const found = hintAtDocument(type, number)
    if (found) return <span className={classes.warning}>{t(`people.documentHint.${found}`)}</span>
    return type === 'national_code' && number.trim() !== '' ? t('people.checksumFits') : null
  }

  return (
    <Stack gap={6} role="group" aria-label={t('people.field.documents')}>
      {documents.map((document, index) => (
        <Group key={index} gap={6} wrap="nowrap" align="flex-start">
          <Select
            {...form.getInputProps(`documents.${index}.type`)}
            size="sm"
            w={180}
            label={index === 0 ? t('people.document.type') : undefined}
            aria-label={t('people.document.typeOf', { number: index + 1 })}
            allowDeselect={false}
            data={documentTypes.map((type) => ({ value: type, label: t(`domain.document.${type}`) }))}
          />
          <TextInput
            {...form.getInputProps(`documents.${index}.number`)}
            size="sm"
            flex={1}
            label={index === 0 ? t('people.document.number') : undefined}
            aria-label={t('people.document.numberOf', { number: index + 1 })}
            description={hint(document.type, document.number)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            maxLength={200}
            dir="auto"
          />
          <TextInput
            {...form.getInputProps(`documents.${index}.issuer`)}
            size="sm"
            w={140}
            label={index === 0 ? t('people.document.issuer') : undefined}
            aria-label={t('people.document.issuerOf', { number: index + 1 })}
            autoComplete="off"
            maxLength={200}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="input-sm"
            mt={index === 0 ? 23 : 0}
            aria-label={t('people.document.remove', { number: index + 1 })}
            onClick={() => form.removeListItem('documents', index)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {documents.length < 8 ? (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            data-path="documents"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => form.insertListItem('documents', { type: 'national_code', number: '', issuer: '' })}
          >
            {t('people.document.add')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}
