/** Two falling tones, as a station bell: the sound of a call where the computer has no voice for the language. */
export function ringChime(): void {
  if (!('AudioContext' in window)) return
  const audio = new AudioContext()
  const tones = [659, 523]
  tones.forEach((frequency, index) => {
    const start = audio.currentTime + index * 0.35
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.25, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.6)
  })
  setTimeout(() => void audio.close(), 1500)
}
