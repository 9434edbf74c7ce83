/** The look of measurements, blank and taken. */
export const measureStyles = `
.measure-head {
  display: flex;
  gap: 6mm;
}

.measure-head > :first-child {
  flex: 1;
}

.measure-head .form-drawing {
  inline-size: 53mm;
  margin: 2mm 0 0;
}

.measure-head .form-facts > div {
  min-block-size: 6.8mm;
  padding-block: 0.6mm;
}

.measure-head h3 {
  margin-block: 2mm 0;
}

.measure-head .form-writing {
  block-size: 7.5mm;
}

/* Two values beside each other; a series takes the width of the page. */
.measured-values {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 0 5mm;
  margin-block-start: 3mm;
  border-block-start: 0.4mm solid #000;
}

.measured-values > div {
  display: flex;
  align-items: baseline;
  gap: 1.5mm;
  min-block-size: 6.4mm;
  padding-block: 0.8mm;
  border-block-end: 0.15mm solid #000;
  break-inside: avoid;
}

.measured-values .measured-wide {
  grid-column: 1 / -1;
}

.measured-values dt {
  flex: 1;
  display: flex;
  gap: 1.5mm;
  font-size: 9pt;
}

.measured-values .measured-wide dt {
  flex: none;
}

.measured-values dt > span:first-child {
  flex: none;
  inline-size: 6mm;
  font-variant-numeric: tabular-nums;
}

.measured-values dd {
  font-weight: 700;
}

.measured-table {
  margin-block-start: 3mm;
}

.measured-table td {
  block-size: 7.2mm;
  padding-block: 0.3mm;
  font-size: 9.5pt;
  line-height: 1.15;
}

.paper:lang(fa) .measured-table td {
  line-height: 1.18;
}

.measured-pairs {
  table-layout: fixed;
  margin-block-start: 1.5mm;
}

.measured-pairs td {
  block-size: 6.8mm;
  font-size: 9pt;
}

.measured-pairs .measured-choices {
  display: block;
  font-size: 7.5pt;
  line-height: 1.1;
}

.measured-how {
  font-size: 7.3pt;
  line-height: 1.1;
}

.measured-choices {
  font-size: 8pt;
}

.measured-unit {
  text-align: end;
}

.measured-series {
  display: grid;
  grid-template-columns: repeat(8, 1fr);
  min-block-size: 10mm;
  margin: -0.3mm -1.2mm;
}

.measured-series span {
  padding: 0.3mm 0.6mm;
  border-inline-end: 0.15mm solid #000;
  font-size: 7.5pt;
}

.measured-series span:last-child {
  border-inline-end: 0;
}
`
