/** Turns a suggested name into one that every file system takes, keeping Persian letters. */
export function safeFileName(suggestedName: string): string {
  const name = suggestedName
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120)
  return name === '' ? 'qadam' : name
}
