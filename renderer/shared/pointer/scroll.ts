/** Scrolls by pixels to the right and down; the same in both directions of writing. */
export function scrollBy(view: HTMLElement | null, x: number, y: number): void {
  if (!view) return
  view.scrollLeft += x
  view.scrollTop += y
}
