/** The look of the assessment on paper. */
export const assessStyles = `
.assess-limb {
  display: flex;
  gap: 6mm;
  margin-block-start: 2mm;
}

.assess-limb > div:last-child {
  flex: 1;
}

.assess-body {
  display: flex;
  gap: 4mm;
}

.assess-body figure {
  margin: 0;
  font-size: 8.5pt;
  text-align: center;
}

.assess-body svg {
  display: block;
  block-size: 44mm;
  fill: none;
  stroke: #000;
  stroke-width: 1;
}

.paper .assess-hint {
  margin-block-start: 3mm;
  font-size: 9pt;
}

.assess-choices {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1mm 4mm;
}

.paper-block > .assess-choices,
.assess-limb .assess-choices {
  margin-block: 1.4mm;
}

.assess-choices > b {
  min-inline-size: 26mm;
}

.assess-choices span {
  display: inline-flex;
  align-items: center;
  gap: 1.2mm;
}

.assess-choices i {
  flex: none;
  inline-size: 3.6mm;
  block-size: 3.6mm;
  border: 0.3mm solid #000;
}

.paper .assess-table {
  margin-block-start: 1.8mm;
}

.assess-table td {
  block-size: 5.6mm;
  padding-block: 0.3mm;
  vertical-align: middle;
}

.paper .assess-table .assess-follows {
  padding-inline-start: 5mm;
}

.assess-scale {
  display: flex;
  align-items: baseline;
  gap: 3.6mm;
}

.assess-scale span {
  font-size: 8.5pt;
}

.assess-number {
  padding-inline-start: 26mm;
}

.assess-number:empty,
.assess-writing {
  min-block-size: 5mm;
}
`
