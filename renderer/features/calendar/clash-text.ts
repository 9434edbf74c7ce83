/** The calendar's word for what every feature may ask. */
export { useClashText, type ClashSpeaker, type Places } from '../../shared/clash-text.ts'
