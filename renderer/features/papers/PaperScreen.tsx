import { useParams } from '@tanstack/react-router'
import { paperNames, type PaperName } from '#domain/papers/paper.ts'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../shared/EmptyState.tsx'
import { PaperPreview } from './PaperPreview.tsx'

/** The paper that the address names. */
export function PaperScreen() {
  const { t } = useTranslation()
  const { paper: asked } = useParams({ strict: false })
  const paper = paperNames.find((known): known is PaperName => known === asked)
  if (!paper) return <EmptyState title={t('papers.noSuchPaper')} hint={t('papers.noSuchPaperHint')} />
  return <PaperPreview key={paper} paper={paper} />
}
