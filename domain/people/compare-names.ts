/**
 * The order of names of groups, teams, places and people in short lists, the same on every computer: numbers in them by
 * value and in any digits ("Bus 2" before "Bus 10"), Persian before Latin, each by its alphabet. For lists that a database
 * orders there is `personOrderKey`.
 */
export const compareNames = new Intl.Collator('fa', { numeric: true }).compare
