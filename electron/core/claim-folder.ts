export { claimFolder, FolderTakenError, type FolderClaim } from '#db/claim-folder.ts'
