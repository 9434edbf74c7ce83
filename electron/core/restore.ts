export { NotADataFileError, restoreDataFile } from '#db/data-file.ts'
export { BrokenFileError, NewerFileError } from '#db/migrate.ts'
