import { useNavigate } from '@tanstack/react-router'
import type { OrderRecord } from '#contract/orders.ts'
import { Section } from '../../shared/Section.tsx'
import { useShortcut } from '../../shared/shortcuts.ts'
import { useTranslation } from '../../shared/use-translation.ts'
import { PaperLinks } from './PaperLinks.tsx'

/** The papers of one device. `P` opens its workshop label. */
export function OrderPapers({ record }: { record: OrderRecord }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { order, language } = record
  useShortcut('print', 'p', 'papers.shortcut.label', () => {
    void navigate({ to: '/papers/workshop-label', search: { orders: order.id } as never })
  })
  return (
    <Section title={t('papers.title')}>
      <PaperLinks subject={{ orders: order.id }} language={language} />
    </Section>
  )
}
