import { notFound } from '../../server/errors.js';
import { firstFile } from '../../server/multipart.js';
import { Reply } from '../../server/reply.js';
import { forAnyone, type Routes } from '../../server/rest.js';

/** Types a browser may show from this origin; anything else is handed out as a download, so that no upload can run here. */
const images = /^image\/(png|jpeg|gif|webp)$/;

export const uploads: Routes = {
  'POST /api/v2/upload': forAnyone(
    (call, { query, raw, contentType }) => {
      const file = firstFile(raw, contentType);
      const folder = query.text('folder').replaceAll(/[^\w-]/g, '_');
      const isPrivate = query.flag('private');
      const content = file.content.toString('base64');
      const { key } = call.local.store.uploads.add({
        userPoolId: call.pool.id,
        folder,
        isPrivate,
        contentType: file.contentType,
        content,
      });
      return isPrivate ? { key } : { key, url: `${call.local.url}/files/${key}` };
    },
    { upload: true },
  ),
  'GET /files/{folder}/{name}': forAnyone(({ local }, { params }) => {
    const upload = local.store.uploads.table.find({
      key: `${params.text('folder')}/${params.text('name')}`,
      isPrivate: false,
    });
    if (!upload) throw notFound('The file');
    const type = images.test(upload.contentType) ? upload.contentType : 'application/octet-stream';
    return new Reply(200, Buffer.from(upload.content, 'base64'), {
      'content-type': type,
      'x-content-type-options': 'nosniff',
    });
  }),
};
