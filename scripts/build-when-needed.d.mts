/** Builds window, station, command line and pages when a source is newer than what is built. Throws when the build fails. */
export function buildWhenNeeded(): Promise<void>
