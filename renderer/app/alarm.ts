const BEEPS = 3
const BEEP_SECONDS = 0.22
const GAP_SECONDS = 0.12

/** Sounds three harsh beeps. Returns how to end them; where there is no sound the screen has to do alone. */
export function soundAlarm(): () => void {
  if (typeof AudioContext === 'undefined') return () => {}
  const audio = new AudioContext()
  const gain = audio.createGain()
  gain.gain.value = 0.35
  gain.connect(audio.destination)
  for (let beep = 0; beep < BEEPS; beep += 1) {
    const tone = audio.createOscillator()
    tone.type = 'square'
    tone.frequency.value = beep % 2 === 0 ? 880 : 660
    tone.connect(gain)
    const start = audio.currentTime + beep * (BEEP_SECONDS + GAP_SECONDS)
    tone.start(start)
    tone.stop(start + BEEP_SECONDS)
  }
  return () => void audio.close().catch(() => {})
}
