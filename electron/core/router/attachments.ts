import * as attachments from '../services/attachments.ts'
import { allowed } from './base.ts'

export const attachmentsRouter = {
  list: allowed('readPatients').attachments.list.handler(({ context, input }) =>
    attachments.listAttachments(context, input),
  ),
  add: allowed('addFiles').attachments.add.handler(({ context, input }) =>
    attachments.addAttachment(context, input),
  ),
  thumbnail: allowed('readPatients').attachments.thumbnail.handler(({ context, input }) =>
    attachments.readThumbnail(context, input),
  ),
  content: allowed('readPatients').attachments.content.handler(({ context, input }) =>
    attachments.readContent(context, input),
  ),
  rename: allowed('addFiles').attachments.rename.handler(({ context, input }) =>
    attachments.renameAttachment(context, input),
  ),
  strike: allowed('addFiles').attachments.strike.handler(({ context, input }) =>
    attachments.strikeAttachment(context, input),
  ),
}
