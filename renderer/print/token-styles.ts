/** The look of printed tokens. Colours are pale enough for the picture to stay black on any printer. */
export const tokenStyles = `
.token {
  display: flex;
  flex-direction: column;
  inline-size: 85.6mm;
  block-size: 54mm;
  padding: 2.5mm 3.5mm;
  line-height: 1.2;
}

.token-square {
  inline-size: 80mm;
  block-size: 80mm;
  padding: 4mm;
}

.token-head {
  display: flex;
  gap: 2mm;
  justify-content: space-between;
  font-size: 8pt;
  white-space: nowrap;
}

.token-head b {
  min-inline-size: 0;
  overflow: hidden;
  text-overflow: ellipsis;
}

.token-body {
  flex: 1;
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 2mm;
  min-block-size: 0;
}

.token-number {
  font-size: 66pt;
  font-weight: 900;
  line-height: 1;
  letter-spacing: -0.5mm;
}

.token-square .token-number {
  font-size: 64pt;
}

.token-mark {
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 0.6mm;
  font-size: 9pt;
  font-weight: 700;
  text-align: center;
}

.token-sign {
  inline-size: 20mm;
  block-size: 20mm;
  fill: none;
  stroke: #000;
}

.token-square .token-sign {
  inline-size: 24mm;
  block-size: 24mm;
}

.token-outline {
  stroke-width: 1.6;
}

.token-picture {
  stroke-width: 1.5;
  stroke-linecap: round;
  stroke-linejoin: round;
}

.token-blue { fill: #d5e8f8 }
.token-orange { fill: #fbe0c4 }
.token-green { fill: #d6eedb }
.token-purple { fill: #e8dcf8 }
.token-yellow { fill: #fbf4c9 }
.token-grey { fill: #f0f1f2 }

.token-foot {
  display: flex;
  align-items: center;
  gap: 1mm;
  font-size: 8.5pt;
}

.token-foot > div {
  flex: 1;
  min-inline-size: 0;
}

.token-place {
  font-size: 10.5pt;
  font-weight: 700;
}

.token-name {
  overflow: hidden;
  font-size: 10pt;
  text-overflow: ellipsis;
  white-space: nowrap;
}

.token-line {
  block-size: 6mm;
  margin-block-end: 1mm;
  border-block-end: 0.15mm solid #000;
}
`
