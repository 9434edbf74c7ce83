/** The look of forms, receipts and slips. */
export const formStyles = `
.paper h3 {
  margin: 4mm 0 1.2mm;
  font-size: 12pt;
  font-weight: 700;
}

.paper ul,
.paper dl,
.paper dd {
  margin: 0;
}

.form-head {
  display: flex;
  align-items: center;
  gap: 4mm;
  padding-block-end: 2mm;
  border-block-end: 0.4mm solid #000;
}

.form-head > div {
  flex: 1;
}

.form-number {
  font-size: 24pt;
  font-weight: 800;
  line-height: 1;
  white-space: nowrap;
}

.form-told {
  padding-block-start: 2mm;
}

.form-facts {
  display: grid;
  gap: 0 6mm;
  padding-block-start: 2mm;
}

.form-columns-1 {
  grid-template-columns: minmax(0, 1fr);
}

.form-columns-2 {
  grid-template-columns: 1fr 1fr;
}

.form-columns-3 {
  grid-template-columns: 1fr 1fr 1fr;
}

.form-facts > div {
  display: flex;
  align-items: baseline;
  gap: 2mm;
  min-block-size: 7.5mm;
  padding-block: 1mm;
  border-block-end: 0.15mm solid #000;
}

.form-facts dt {
  flex: none;
  font-size: 9pt;
}

.form-facts dd {
  flex: 1;
  font-weight: 600;
}

.form-name {
  font-size: 12pt;
}

.form-side .paper-mark {
  inline-size: 5mm;
  block-size: 5mm;
  vertical-align: -1.2mm;
}

.form-table {
  margin-block-start: 1mm;
}

.form-table td {
  block-size: 8mm;
}

.form-table .paper-tick {
  margin-block-start: 0.4mm;
}

.form-statement {
  padding-block-start: 4mm;
  font-size: 12pt;
}

.form-list {
  padding-inline-start: 6mm;
}

.form-list li {
  padding-block: 0.6mm;
}

.form-signatures {
  display: flex;
  gap: 6mm;
  margin-block-start: 5mm;
}

.form-sign,
.form-thumb {
  display: flex;
  align-items: flex-end;
  block-size: 32mm;
  padding: 1.5mm;
  border: 0.35mm solid #000;
  font-size: 9pt;
}

.form-sign {
  flex: 1;
  flex-direction: column;
  align-items: stretch;
  justify-content: flex-end;
}

.form-sign img {
  flex: 1;
  min-block-size: 0;
  object-fit: contain;
  object-position: center;
}

.form-thumb {
  inline-size: 32mm;
}

.form-writing {
  block-size: 9mm;
  border-block-end: 0.15mm solid #000;
}

.care-section {
  font-size: 12pt;
}

.care-section h3 {
  font-size: 13pt;
}

.slip {
  display: flex;
  flex-direction: column;
  gap: 1.5mm;
  block-size: 100%;
  padding: 5mm;
  font-size: 11pt;
  text-align: center;
}

.slip-large {
  padding: 30mm 40mm;
  font-size: 16pt;
}

.slip h2 {
  padding-block: 1.5mm;
  border-block: 0.4mm solid #000;
  font-size: 1.4em;
  font-weight: 700;
}

.slip-name {
  font-size: 1.25em;
  font-weight: 700;
}

.slip-date {
  font-size: 1.7em;
  font-weight: 800;
  line-height: 1.2;
}

.paper .slip-limbs {
  margin-block: 1mm;
  padding: 0;
  list-style: none;
  font-size: 0.86em;
  line-height: 1.3;
  text-align: start;
}

.slip-limbs li + li {
  margin-block-start: 1.2mm;
  padding-block-start: 1.2mm;
  border-block-start: 0.15mm solid #000;
}

.slip-code {
  display: flex;
  flex-direction: column;
  align-items: center;
  margin-block-start: auto;
  font-size: 1.3em;
  font-weight: 800;
}

.register-table td {
  block-size: 12mm;
}

.register-table td:nth-child(2),
.register-table td:nth-child(3),
.register-table td:nth-child(9) {
  white-space: nowrap;
}

.register-sign {
  display: flex;
  gap: 20mm;
  padding-block-start: 12mm;
}

.register-sign span {
  flex: 1;
  border-block-start: 0.2mm solid #000;
  padding-block-start: 1mm;
  font-size: 9pt;
}

.passport-head {
  display: flex;
  gap: 5mm;
}

.passport-head .form-facts {
  flex: 1;
}

.passport-code {
  inline-size: 52mm;
  font-size: 9pt;
  text-align: center;
}

.form-drawing {
  inline-size: 62mm;
  margin: 2mm auto 0;
}

.form-contact {
  padding-block: 2mm;
  font-size: 14pt;
  font-weight: 700;
}

.checkout-table td {
  block-size: 7mm;
  vertical-align: middle;
}

.checkout-table .paper-tick {
  margin: 0 auto;
  display: block;
}

.checkout-critical {
  font-weight: 700;
}
`
