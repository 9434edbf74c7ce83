/** The look of cards, labels and the test page, in exact millimetres. */
export const cardStyles = `
.paper-qr {
  display: block;
  flex: none;
}

.cut-grid {
  position: absolute;
  display: grid;
}

.cut-face {
  position: relative;
  overflow: hidden;
}

.cut-marks,
.test-rulers {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
  fill: none;
  stroke: #000;
  stroke-width: 0.15;
}

.card {
  display: flex;
  flex-direction: column;
  block-size: 54mm;
  padding: 3mm 3.5mm 2.5mm;
  line-height: 1.2;
}

.card-head {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 2mm;
  padding-block-end: 1mm;
  border-block-end: 0.25mm solid #000;
  font-size: 8pt;
}

.card-head b {
  inline-size: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.card-head span {
  flex: 1;
}

.card-body {
  flex: 1;
  display: flex;
  gap: 2.5mm;
  min-block-size: 0;
  padding-block-start: 1.5mm;
}

.card-body .paper-qr {
  margin-block-start: -1.5mm;
  margin-inline-end: -2mm;
}

.card-portrait {
  inline-size: 17mm;
  block-size: 22mm;
  object-fit: cover;
}

.card-person {
  flex: 1;
  min-inline-size: 0;
  overflow: hidden;
}

.card-name {
  font-size: 14pt;
  font-weight: 700;
  overflow-wrap: anywhere;
}

.card-other {
  font-size: 11pt;
}

.card-fact {
  font-size: 10pt;
}

.card-foot {
  display: flex;
  align-items: end;
  justify-content: space-between;
  gap: 3mm;
}

.card-number {
  font-size: 21pt;
  font-weight: 800;
  line-height: 1;
  white-space: nowrap;
}

.card-devices {
  font-size: 8.5pt;
  text-align: end;
}

.card-devices .paper-mark {
  inline-size: 3mm;
  block-size: 3mm;
  vertical-align: -0.5mm;
}

.label {
  display: flex;
  flex-direction: column;
  inline-size: 70mm;
  block-size: 36mm;
  padding: 1mm 1.5mm;
  font-weight: 700;
  line-height: 1.15;
}

.label-number {
  font-size: 31pt;
  font-weight: 900;
  line-height: 1;
  letter-spacing: 0.3mm;
  text-align: center;
  white-space: nowrap;
}

.label-body {
  flex: 1;
  display: flex;
  align-items: center;
  gap: 1mm;
  min-block-size: 0;
}

.label-side {
  flex: none;
  inline-size: 17mm;
  font-size: 15pt;
  font-weight: 900;
  line-height: 1.1;
  text-align: center;
  text-transform: uppercase;
}

.label-side .paper-mark {
  display: block;
  inline-size: 13mm;
  block-size: 13mm;
  margin: 0 auto;
  stroke-width: 2;
}

.label-facts {
  flex: 1;
  min-inline-size: 0;
  font-size: 9pt;
}

.label-facts > div {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.label-device {
  font-size: 10.5pt;
  font-weight: 900;
}

.label-facts .label-name,
.label-facts .label-rehearsal {
  font-size: 7pt;
}

.label-small {
  inline-size: 50mm;
  block-size: 25mm;
  padding: 0.8mm 1mm;
}

.label-small .label-number {
  font-size: 22pt;
}

.label-small .label-body {
  gap: 0.5mm;
}

.label-small .label-side {
  inline-size: 13mm;
  font-size: 10.5pt;
}

.label-small .label-side .paper-mark {
  inline-size: 9mm;
  block-size: 9mm;
}

.label-small .label-facts {
  font-size: 7.5pt;
}

.label-small .label-device {
  font-size: 8pt;
}

.label-small .label-facts .label-rehearsal {
  font-size: 6pt;
}

.test-rulers text {
  font-size: 2.6px;
  fill: #000;
  stroke: none;
}

.test {
  display: flex;
  flex-direction: column;
  gap: 5mm;
  padding: 18mm 10mm 10mm 18mm;
}

.test:dir(rtl) {
  padding: 18mm 18mm 10mm 10mm;
}

.test h2 {
  font-size: 16pt;
  font-weight: 700;
}

.test-row {
  display: flex;
  align-items: center;
  gap: 4mm;
}

.test-square {
  display: grid;
  flex: none;
  place-items: center;
  border: 0.2mm solid #000;
  box-sizing: border-box;
  font-weight: 700;
}

.test ol {
  margin: 0;
  padding-inline-start: 6mm;
}

.test li {
  margin-block-end: 1.5mm;
}

.test .test-eight {
  font-size: 8pt;
}

.test .test-six {
  font-size: 6pt;
}

.test-small {
  gap: 1mm;
  padding: 11mm 2mm 0 11mm;
  font-size: 6pt;
}

.test-small h2 {
  display: none;
}
`
