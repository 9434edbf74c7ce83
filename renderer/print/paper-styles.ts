import { assessStyles } from './assess-styles.ts'
import { cardStyles } from './card-styles.ts'
import { countStyles } from './count-styles.ts'
import { formStyles } from './form-styles.ts'
import { listStyles } from './list-styles.ts'
import { measureStyles } from './measure-styles.ts'
import { tokenStyles } from './token-styles.ts'

/** Black on white, hairlines, measures of paper. */
const baseStyles = `
.paper {
  color: #000;
  background: #fff;
  color-scheme: light;
  font-family: 'Inter Variable', 'Vazirmatn Variable', sans-serif;
  font-size: 10pt;
  font-weight: 400;
  font-variant-numeric: tabular-nums;
  line-height: 1.25;
  text-align: start;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}

.paper:lang(fa) {
  font-family: 'Vazirmatn Variable', 'Inter Variable', sans-serif;
  line-height: 1.35;
}

.paper * {
  box-sizing: border-box;
}

.paper-page {
  position: relative;
  overflow: hidden;
  break-after: page;
  break-inside: avoid;
}

.paper-page:last-child {
  break-after: auto;
}

.paper-block {
  break-inside: avoid;
}

.paper h2,
.paper p {
  margin: 0;
  font: inherit;
}

.paper-title,
.paper-facts {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.6mm 5mm;
}

.paper .paper-title h2 {
  flex: 1;
  font-size: 16pt;
  font-weight: 700;
}

.paper-badge {
  padding: 0.3mm 2.2mm;
  border: 0.35mm solid #000;
  font-size: 11pt;
  font-weight: 700;
}

.paper-filter {
  margin-block-start: 0.8mm;
  font-weight: 600;
}

.paper-facts {
  justify-content: space-between;
  margin-block-start: 1.2mm;
}

.paper .paper-empty {
  margin-block-start: 6mm;
  font-size: 12pt;
}

/* A hair narrower than the page, whose edge would cut the outer line where it falls between two dots. */
.paper-table {
  inline-size: calc(100% - 0.4mm);
  margin-inline: auto;
  margin-block-start: 4mm;
  border-spacing: 0;
  table-layout: fixed;
}

.paper-table thead {
  break-after: avoid;
  break-inside: avoid;
}

.paper-table tr {
  break-inside: avoid;
}

.paper-starts-page {
  break-before: page;
  margin-block-start: 0;
}

.paper-keeps-together,
.paper-totals {
  break-inside: avoid;
}

.paper-table th,
.paper-table td {
  padding: 0.8mm 1.2mm;
  border: 0 solid #000;
  text-align: start;
  vertical-align: top;
  overflow-wrap: anywhere;
}

.paper-table td:first-child {
  padding-inline-end: 0;
}

.paper-table th {
  background: #e6e6e6;
  border-block-end-width: 0.4mm;
  font-size: 8.5pt;
  font-weight: 600;
  line-height: 1.2;
  overflow-wrap: normal;
  vertical-align: bottom;
}

.paper-table thead tr:first-child th {
  border-block-start-width: 0.4mm;
}

.paper-heading:first-child th {
  border-block-end-width: 0.15mm;
  font-size: 12pt;
  font-weight: 700;
}

.paper-heading span {
  float: inline-end;
  font-size: 10pt;
  font-weight: 400;
}

.paper-table td {
  block-size: 9.5mm;
  border-block-end-width: 0.15mm;
}

.paper-table td + td,
.paper-table th + th {
  border-inline-start-width: 0.15mm;
}

.paper-table td:first-child,
.paper-table th:first-child {
  border-inline-start-width: 0.15mm;
}

.paper-table td:last-child,
.paper-table th:last-child {
  border-inline-end-width: 0.15mm;
}

.paper td .paper-name {
  font-size: 11pt;
  font-weight: 700;
  line-height: 1.2;
}

.paper td .paper-code {
  font-weight: 600;
}

.paper td .paper-father {
  font-size: 9pt;
}

.paper td .paper-token,
.paper td .paper-slot > *,
.paper td .paper-ageSex,
.paper-side {
  white-space: nowrap;
}

.paper-side,
.paper-need,
.paper td .paper-slot > * {
  display: inline-block;
}

.paper-need {
  margin-inline-end: 1.5mm;
}

/* What is inline-block takes no line from its cell. */
.paper-row-struck td,
.paper-row-struck td * {
  text-decoration: line-through;
}

.paper-row-struck td .paper-change,
.paper-row-struck td .paper-done {
  text-decoration: none;
}

.paper-row-new td:first-child,
.paper-row-changed td:first-child {
  border-inline-start-width: 1mm;
}

.paper-change {
  display: block;
  font-size: 8pt;
  text-decoration: none;
}

.paper td .paper-was {
  display: block;
  font-size: 8pt;
  font-weight: 400;
  white-space: normal;
}

.paper-was b {
  font-weight: inherit;
}

.paper-table .paper-done {
  text-align: center;
}

.paper-mark,
.paper-ticked {
  fill: none;
  stroke: #000;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.paper-mark {
  inline-size: 4mm;
  block-size: 4mm;
  margin-inline-end: 0.6mm;
  stroke-width: 1.4;
  vertical-align: -0.8mm;
}

.paper-mirrored {
  transform: scaleX(-1);
}

.paper-tick {
  display: inline-block;
  inline-size: 5mm;
  block-size: 5mm;
  margin-block-start: 1.2mm;
  border: 0.35mm solid #000;
}

.paper-ticked {
  display: block;
  inline-size: 100%;
  block-size: 100%;
  stroke-width: 2.4;
}

.paper-totals {
  break-before: avoid;
  margin-block-start: 4mm;
}

.paper-totals p {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1mm 6mm;
}

.paper-totals p + p {
  margin-block-start: 1.5mm;
  font-size: 9pt;
}

.paper-sample {
  display: inline-flex;
  align-items: center;
  gap: 1.5mm;
}

.paper-sample .paper-tick {
  margin: 0;
}
`

/** The look of everything that is printed. */
export const paperStyles = [
  baseStyles,
  cardStyles,
  formStyles,
  measureStyles,
  assessStyles,
  countStyles,
  listStyles,
  tokenStyles,
].join('')

/** Sheets on the screen: what the printer puts into the margins stands in them here too. */
export const sheetStyles = `
.sheets {
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 6mm;
  inline-size: fit-content;
  margin-inline: auto;
}

.sheet {
  position: relative;
  flex: none;
  background: #fff;
  box-shadow: 0 0 0 1px rgb(0 0 0 / 25%), 0 1mm 3mm rgb(0 0 0 / 20%);
  content-visibility: auto;
}

.sheet-body > :first-child {
  margin-block-start: 0;
}

.sheet-margin {
  position: absolute;
  display: grid;
  grid-template-columns: 1fr auto 1fr;
  align-items: center;
  gap: 4mm;
  font-size: 8.5pt;
  line-height: 1.3;
}

.sheet-margin > :last-child {
  text-align: end;
}

.sheet-top {
  inset-block-start: 0;
}

.sheet-bottom {
  inset-block-end: 0;
}
`
