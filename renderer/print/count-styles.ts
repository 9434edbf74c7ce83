/** The look of counts, calls and letters: tables of figures and the bars beside them. */
export const countStyles = `
.count-bars {
  margin: 1mm 0 0;
}

.count-bars svg {
  display: block;
  inline-size: 100%;
  block-size: auto;
}

.count-bars text {
  fill: currentColor;
  font-size: 12px;
}

.count-bars .count-head,
.count-bars .count-number {
  font-weight: 650;
}

.count-keys {
  display: flex;
  flex-wrap: wrap;
  gap: 1mm 5mm;
  font-size: 8.5pt;
}

.count-keys span {
  display: inline-flex;
  align-items: center;
  gap: 1.5mm;
}

.count-keys svg {
  inline-size: auto;
}

.paper-table .count-cell {
  text-align: end;
}

.count-table td,
.count-table th {
  padding-inline: 1mm;
}

.paper .count-table td {
  block-size: 7mm;
  vertical-align: middle;
}

.count-table .count-total td {
  border-block-start-width: 0.4mm;
  font-weight: 700;
}

.count-hints {
  margin-block-start: 2mm;
  font-size: 8.5pt;
}

.call-legend {
  padding-block-start: 1mm;
  font-size: 8.5pt;
  line-height: 1.35;
}

.paper .call-table td {
  block-size: 13mm;
}

.paper .letter-table td {
  block-size: 0;
}
`
