import { hasSm2, sm2PublicKey } from '../../crypto/sm2.js';
import { forAnyone, type Routes } from '../../server/rest.js';

export const keys: Routes = {
  'GET /api/v2/.well-known': forAnyone(async ({ local }) => {
    const { publicKey } = await local.keys.password();
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    return { publicKey: pem, ...(hasSm2() ? { sm2PublicKey: sm2PublicKey(local.keys.sm2()) } : {}) };
  }),
};
