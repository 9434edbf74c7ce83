import { Title } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderRecord } from '#contract/orders.ts'
import { useShortcut } from '../../shared/shortcuts.ts'
import { PaperLinks } from './PaperLinks.tsx'
import classes from './papers.module.css'

/** The papers of one device. `P` opens its workshop label. */
export function OrderPapers({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const id = useId()
  const { order, language } = record
  useShortcut('print', 'p', 'papers.shortcut.label', () => {
    void navigate({ to: '/papers/workshop-label', search: { orders: order.id } as never })
  })
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} size="h3" id={id} className={classes.head}>
        {t('papers.title')}
      </Title>
      <PaperLinks subject={{ orders: order.id }} language={language} />
    </section>
  )
}
