import { succeeded } from '../../server/call.js';
import { qrSvg } from '../../server/qr-image.js';
import { Reply } from '../../server/reply.js';
import { forAnyone, forUser, type Routes } from '../../server/rest.js';
import { withCustomData } from '../users/user-view.js';
import * as qr from './qrcode.js';

export const qrcode: Routes = {
  'POST /api/v2/qrcode/gene': forAnyone((call, { body }) =>
    qr.createQrCode(call, {
      scene: body.text('scene'),
      customData: body.optionalObject('params') ?? body.optionalObject('customData'),
      withCustomData: body.flag('withCustomData'),
    }),
  ),
  'GET /api/v2/qrcode/check': forAnyone((call, { query }) => qr.qrState(call, query.text('random'))),
  'POST /api/v2/qrcode/userinfo': forAnyone(async (call, { body }) => {
    const exchanged = await qr.exchangeTicket(call, body.text('ticket'));
    return exchanged.withCustomData ? withCustomData(call, exchanged.user) : exchanged.user;
  }),
  'GET /api/v2/qrcode/image/{random}': forAnyone(
    async (call, { params }) =>
      new Reply(200, await qrSvg(qr.qrContent(call, params.text('random'))), { 'content-type': 'image/svg+xml' }),
  ),

  'POST /api/v2/qrcode/scanned': forUser((call, { body }) => {
    qr.markScanned(call, body.text('random'));
    return succeeded(call);
  }),
  'POST /api/v2/qrcode/confirm': forUser((call, { body }) => {
    qr.confirm(call, body.text('random'));
    return succeeded(call);
  }),
  'POST /api/v2/qrcode/cancel': forUser((call, { body }) => {
    qr.cancel(call, body.text('random'));
    return succeeded(call);
  }),
};
