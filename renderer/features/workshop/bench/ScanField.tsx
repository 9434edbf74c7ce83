import { Button, TextInput } from '@mantine/core'
import { IconScan } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { CameraScan } from '../../../shared/camera/CameraScan.tsx'
import { offerScan } from '../../../shared/offer-scan.ts'
import { useTranslation } from '../../../shared/use-translation.ts'
import classes from './bench.module.css'

/** For a tag that no scanner reads: its six characters by hand, or the camera. Both pass the same guard as a scan. */
export function ScanField() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isRead = offerScan(text)
    setIsWrong(!isRead)
    if (isRead) setText('')
  }
  return (
    <form className={classes.scan} onSubmit={submit} noValidate>
      <TextInput
        size="lg"
        className={classes.scanField}
        aria-label={t('scan.number')}
        placeholder={t('scan.number')}
        leftSection={<IconScan aria-hidden size={24} />}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        value={text}
        error={isWrong ? t('scan.unreadable') : null}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setIsWrong(false)
        }}
      />
      <Button type="submit" size="lg" disabled={text.trim() === ''}>
        {t('scan.take')}
      </Button>
      <CameraScan size="lg" />
    </form>
  )
}
