/** Marks what covers the whole page: the lock and the sign-in. */
export const COVER = 'data-cover'

/** Whether nothing of the page may be reached now. */
export const isPageCovered = (): boolean => document.querySelector(`[${COVER}]`) !== null
