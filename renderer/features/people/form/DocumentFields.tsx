import { ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { hintAtDocument } from '#domain/people/document-number.ts'
import { documentTypes } from '#domain/people/patient.ts'
import { Select } from '../../../shared/choice/Select.tsx'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from '../people.module.css'
import type { PersonValues } from './person-values.ts'
import { useField, type PersonForm } from './use-person-form.ts'

type DocumentRow = PersonValues['documents'][number]

const MOST = 8

/** Identity documents. Only the national code has a checksum; what looks odd is told at once and never refused. */
export function DocumentFields({ form }: { form: PersonForm }) {
  const { t } = useTranslation()
  const { value: documents, set } = useField(form, 'documents')
  return (
    <Stack gap={6} role="group" aria-label={t('people.field.documents')}>
      {documents.map((document, index) => (
        <DocumentLine
          key={index}
          document={document}
          index={index}
          error={form.errors[`documents.${index}.number`]}
          onChange={(part) =>
            set(documents.map((other, at) => (at === index ? { ...other, ...part } : other)))
          }
          onRemove={() => set(documents.filter((_, at) => at !== index))}
        />
      ))}
      {documents.length < MOST ? (
        <Group>
          <Button
            size="compact-sm"
            variant="subtle"
            data-path="documents"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => set([...documents, { type: 'national_code', number: '', issuer: '' }])}
          >
            {t('people.document.add')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  )
}

interface DocumentLineProps {
  document: DocumentRow
  index: number
  error: ReactNode
  onChange: (part: Partial<DocumentRow>) => void
  onRemove: () => void
}

function DocumentLine({ document, index, error, onChange, onRemove }: DocumentLineProps) {
  const { t } = useTranslation()
  const { type, number, issuer } = document
  const found = hintAtDocument(type, number)
  const fits = type === 'national_code' && number.trim() !== '' ? t('people.checksumFits') : null
  const hint = found ? <span className={classes.warning}>{t(`people.documentHint.${found}`)}</span> : fits
  const labelled = (word: string) => (index === 0 ? t(`people.document.${word}`) : undefined)
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Select
        size="sm"
        w={180}
        label={labelled('type')}
        aria-label={t('people.document.typeOf', { number: index + 1 })}
        value={type}
        onChange={(picked) => onChange({ type: documentTypes.find((one) => one === picked) ?? type })}
        data={documentTypes.map((one) => ({ value: one, label: t(`domain.document.${one}`) }))}
      />
      <TextInput
        size="sm"
        flex={1}
        label={labelled('number')}
        aria-label={t('people.document.numberOf', { number: index + 1 })}
        data-path={`documents.${index}.number`}
        description={hint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        maxLength={200}
        dir="auto"
        value={number}
        error={error}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <TextInput
        size="sm"
        w={140}
        label={labelled('issuer')}
        aria-label={t('people.document.issuerOf', { number: index + 1 })}
        autoComplete="off"
        maxLength={200}
        dir="auto"
        value={issuer}
        onChange={(event) => onChange({ issuer: event.currentTarget.value })}
      />
      <ActionIcon
        size="input-sm"
        mt={index === 0 ? 23 : 0}
        aria-label={t('people.document.remove', { number: index + 1 })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
