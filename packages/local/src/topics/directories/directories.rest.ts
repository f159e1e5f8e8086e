import type { Call } from '../../server/call.js';
import { forAnyone, type RestRequest, type Routes } from '../../server/rest.js';
import { withCustomData } from '../users/user-view.js';
import { signInByDirectory } from './directories.js';
import type { DirectoryKind } from './directories.store.js';

export const directories: Routes = {
  'POST /api/v2/ldap/verify-user': forAnyone((call, request) => verifyUser(call, 'ldap', request)),
  'POST /api/v2/ad/verify-user': forAnyone((call, request) => verifyUser(call, 'ad', request)),
};

async function verifyUser(call: Call, kind: DirectoryKind, { body }: RestRequest) {
  const credentials = { username: body.text('username'), password: body.text('password') };
  const input = { clientIp: body.optionalText('clientIp'), captchaCode: body.optionalText('captchaCode') };
  const user = await signInByDirectory(call, kind, credentials, input);
  return body.flag('withCustomData') ? withCustomData(call, user) : user;
}
