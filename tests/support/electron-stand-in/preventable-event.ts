export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** The first argument of an Electron listener: its details, plus preventDefault(). */
export function preventableEvent<Details extends object>(details?: Details): PreventableEvent & Details {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return Object.assign(event, details)
}
