import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { isPageCovered } from './cover.ts'

/** One shortcut as the sheet behind `?` lists it. */
export interface Shortcut {
  id: string
  /** `mod+k`, `/`, `?`, `g t` (one after the other), `alt+ArrowRight`. `mod` is Ctrl, or Command on a Mac. */
  keys: string
  labelKey: string
}

interface Registered extends Shortcut {
  handler: () => void
  order: number
}

const registered = new Map<string, Registered>()
const listeners = new Set<() => void>()
let listed: readonly Shortcut[] = []
let order = 0

function tell(): void {
  listed = [...registered.values()].sort((a, b) => a.order - b.order)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => listed)
}

/** Registers a shortcut while the calling component is shown. The latest of two with the same keys wins. */
export function useShortcut(id: string, keys: string, labelKey: string, handler: () => void): void {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    order += 1
    const mine: Registered = { id, keys, labelKey, order, handler: () => latest.current() }
    registered.set(id, mine)
    tell()
    return () => {
      if (registered.get(id) === mine) registered.delete(id)
      tell()
    }
  }, [id, keys, labelKey])
}

/** Runs a registered shortcut by its id; false when no screen offers it now. */
export function runShortcut(id: string): boolean {
  const found = registered.get(id)
  found?.handler()
  return found !== undefined
}

const SEQUENCE_MS = 1000
let pending: { key: string; at: number } | null = null

/** Choices and switches take arrows and space, but no letters: a shortcut still works from there. */
const takesNoLetters = (target: HTMLElement, name: string): boolean =>
  target.matches('input:is([type="radio"], [type="checkbox"])') && /^\S$/.test(name)

const isTyping = (target: EventTarget | null, name: string): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role="textbox"], [role="combobox"]') !== null) &&
  !takesNoLetters(target, name)

function keyName(event: KeyboardEvent): string {
  const mod = event.ctrlKey || event.metaKey ? 'mod+' : ''
  const alt = event.altKey ? 'alt+' : ''
  // A letter by its place on the keyboard, so that shortcuts work with a Persian layout too.
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const isLatin = /^[\x20-\x7e]$/.test(event.key)
  const key =
    letter && (!isLatin || mod || alt)
      ? letter.toLowerCase()
      : event.code === 'Slash' && !isLatin
        ? '/'
        : event.key
  const shift = event.shiftKey && (key.length > 1 || mod) ? 'shift+' : ''
  return `${mod}${alt}${shift}${key.length === 1 ? key.toLowerCase() : key}`
}

function latestFor(keys: string): Registered | undefined {
  return [...registered.values()]
    .filter((shortcut) => shortcut.keys === keys)
    .sort((a, b) => b.order - a.order)[0]
}

/** Keys that a field needs for its own text. */
const belongToText = ['mod+z', 'mod+y', 'mod+shift+z']

/** The one key listener. Plain letters (undo and redo too) never act while somebody types or a dialog is open. */
export function handleShortcutKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isPageCovered()) return
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
  const name = keyName(event)
  const isPlain =
    belongToText.includes(name) ||
    (!name.startsWith('mod+') && !name.startsWith('alt+') && !/^F\d+$/.test(name))
  if (
    isPlain &&
    (isTyping(event.target, name) || document.querySelector('[role="dialog"][aria-modal="true"]'))
  )
    return
  const sequence =
    pending && event.timeStamp - pending.at < SEQUENCE_MS ? latestFor(`${pending.key} ${name}`) : undefined
  const found = sequence ?? latestFor(name)
  pending = found ? null : { key: name, at: event.timeStamp }
  if (!found) return
  event.preventDefault()
  found.handler()
}
