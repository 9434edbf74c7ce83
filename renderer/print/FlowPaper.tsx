import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Language } from '#domain/camps/camp.ts'
import { paperStyles } from './paper-styles.ts'

/** On the screen the paper is not seen; on the printer there is nothing else. */
const flowStyles = `
@media screen {
  .flow-root { position: fixed; inset-block-start: 0; inset-inline-start: 0; block-size: 0; overflow: hidden; visibility: hidden }
}
@media print {
  body > :not(.flow-root) { display: none !important }
  html, body { block-size: auto !important; margin: 0 !important; overflow: visible !important; background: #fff !important }
}
.flow .paper-title h2 { font-size: 15pt }
.flow table { inline-size: 100%; border-collapse: collapse; margin-block-start: 3mm }
.flow tr { break-inside: avoid }
.flow th, .flow td { border: 0.2mm solid #000; padding: 0.8mm 1.4mm; text-align: start; vertical-align: top; font-size: 9pt; overflow-wrap: anywhere }
.flow th { font-size: 8pt; font-weight: 650 }
.flow h3 { margin: 4mm 0 1mm; font-size: 11pt; font-weight: 700; break-after: avoid }
.flow p { margin-block-end: 1mm }
.flow .flow-sign { break-inside: avoid; break-before: avoid; display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-block-start: 14mm }
.flow .flow-sign span { border-block-start: 0.2mm solid #000; padding-block-start: 1mm }`

const pageStyles = (language: Language) => `
@page {
  size: A4 portrait;
  margin: 12mm 10mm;
  @bottom-center { content: counter(page, ${language === 'fa' ? 'persian' : 'decimal'}) " / " counter(pages, ${language === 'fa' ? 'persian' : 'decimal'}); font-size: 8.5pt }
}`

export interface FlowPaperProps {
  language: Language
  children: ReactNode
}

/** A paper in one flow that the printer cuts into pages, in place of the app while it is mounted. */
export function FlowPaper({ language, children }: FlowPaperProps) {
  return createPortal(
    <div className="flow-root">
      <style>{[pageStyles(language), paperStyles, flowStyles].join('\n')}</style>
      <div
        className="paper flow"
        lang={language}
        dir={language === 'fa' ? 'rtl' : 'ltr'}
        data-orientation="portrait"
      >
        {children}
      </div>
    </div>,
    document.body,
  )
}
