/** The camp that is open, and its date of today. */
export interface OpenCamp {
  id: string
  /** `YYYY-MM-DD` in the camp's zone. */
  today: string
}

const KEY = 'qadam.camp'

/** The camp and the day of the last start on this device, as a guess at this one's; nothing about any person is kept. */
export function recallCamp(): OpenCamp | null {
  try {
    const { id, today } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<OpenCamp>
    return typeof id === 'string' && typeof today === 'string' ? { id, today } : null
  } catch {
    return null
  }
}

export function rememberCamp(camp: OpenCamp | null): void {
  try {
    const text = camp && JSON.stringify(camp)
    if (text === localStorage.getItem(KEY)) return
    if (text) localStorage.setItem(KEY, text)
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing asks one turn later.
  }
}
