import { useParams } from '@tanstack/react-router'
import { paperNames, type PaperName } from '#domain/papers/paper.ts'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { useTranslation } from '../../shared/use-translation.ts'
import { PaperPreview } from './PaperPreview.tsx'

/** The paper that the address names. */
export function PaperScreen() {
  const { t } = useTranslation()
  const { paper: asked } = useParams({ strict: false })
  const paper = paperNames.find((known): known is PaperName => known === asked)
  if (!paper) return <EmptyState title={t('papers.noSuchPaper')} hint={t('papers.noSuchPaperHint')} />
  return <PaperPreview key={paper} paper={paper} />
}
