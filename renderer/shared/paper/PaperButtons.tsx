import { Button } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useShortcut } from '../shortcuts.ts'
import { useTranslation } from '../use-translation.ts'

interface PaperButtonsProps {
  print: () => void
  savePdf: () => void
  disabled: boolean
}

/** Print and "Save as PDF", with their keys, which the desktop's menu uses too. */
export function PaperButtons({ print, savePdf, disabled }: PaperButtonsProps) {
  const { t } = useTranslation()
  useShortcut('paper.print', 'p', 'paper.shortcut.print', print)
  useShortcut('paper.printToo', 'mod+p', 'paper.shortcut.print', print)
  useShortcut('paper.savePdf', 'mod+s', 'paper.shortcut.savePdf', savePdf)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        onClick={savePdf}
        disabled={disabled}
      >
        {t('paper.savePdf')}
      </Button>
      <Button
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={print}
        disabled={disabled}
        aria-keyshortcuts="P"
      >
        {t('paper.print')}
      </Button>
    </>
  )
}
