/** The look of lists, blank forms and the report. */
export const listStyles = `
.list-table td {
  block-size: 9mm;
}

.pack-contents td {
  block-size: 6.8mm;
}

.list-table .paper-number {
  text-align: end;
}

.list-table .paper-mark {
  inline-size: 4mm;
  block-size: 4mm;
  vertical-align: -0.8mm;
}

.list-table td > .paper-tick {
  display: block;
  margin-inline: auto;
}

.blank-choices {
  display: grid;
  grid-template-columns: 34mm minmax(0, 1fr);
  align-items: baseline;
  min-block-size: 8mm;
  padding-block: 1.2mm;
  border-block-end: 0.15mm solid #000;
}

.blank-choices div {
  display: flex;
  flex-wrap: wrap;
  gap: 1mm 4mm;
}

.blank-choices b {
  font-size: 9pt;
  font-weight: 400;
}

.blank-choices span {
  display: inline-flex;
  align-items: center;
  gap: 1.2mm;
}

.report-numbers {
  display: flex;
  flex-wrap: wrap;
  gap: 2mm 8mm;
}

.report-numbers dd {
  font-size: 17pt;
  font-weight: 750;
  line-height: 1.1;
}

.report-numbers dt {
  font-size: 9pt;
}

.report-table .list-table td {
  block-size: 6mm;
}

.report-days {
  columns: 2;
  padding: 0;
  list-style: none;
}

.report-foot {
  padding-block-start: 4mm;
  font-size: 8.5pt;
}

.pack-steps {
  margin: 0;
  padding-inline-start: 6mm;
  font-size: 11.5pt;
}

.paper:lang(fa) .pack-steps {
  list-style-type: persian;
}

.pack-steps li {
  padding-block: 1mm;
}
`
