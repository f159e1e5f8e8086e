import { type Call, succeeded } from '../../server/call.js';
import { badRequest } from '../../server/errors.js';
import type { Input } from '../../server/input.js';
import { svgDataUrl } from '../../server/qr-image.js';
import { forManagement, forMfa, forUser, type Routes } from '../../server/rest.js';
import { requireNamedUser } from '../users/user-lookup.js';
import { userView } from '../users/user-view.js';
import * as mfa from './mfa.js';
import type { FactorSource, MfaFactor } from './mfa.store.js';

export const mfaRoutes: Routes = {
  'GET /api/v2/mfa/authenticator': forMfa((call, { query }) => authenticators(call, query)),
  'POST /api/v2/mfa/totp/associate': forMfa((call, { body }) => {
    requireTotp(body);
    return association(call, mfa.associateTotp(call, sourceOf(body)));
  }),
  'DELETE /api/v2/mfa/totp/associate': forUser((call) => {
    call.local.store.mfaFactors.remove(mfa.factorOwner(call).id, 'totp');
    return succeeded(call);
  }),
  'POST /api/v2/mfa/totp/associate/confirm': forMfa((call, { body }) => {
    requireTotp(body);
    mfa.confirmTotp(call, body.text('totp'));
    return succeeded(call);
  }),
  'POST /api/v2/mfa/totp/verify': forMfa((call, { body }) => mfa.verifyTotp(call, body.optionalText('totp'))),
  'POST /api/v2/mfa/totp/recovery': forMfa((call, { body }) =>
    mfa.verifyRecoveryCode(call, body.optionalText('recoveryCode')),
  ),
  'POST /api/v2/applications/mfa/sms/verify': forMfa((call, { body }) => {
    const phone = { phone: body.text('phone'), phoneCountryCode: body.optionalText('phoneCountryCode') };
    return mfa.verifySms(call, phone, body.text('code'));
  }),
  'POST /api/v2/applications/mfa/email/verify': forMfa((call, { body }) =>
    mfa.verifyEmail(call, body.text('email'), body.text('code')),
  ),
  'POST /api/v2/applications/mfa/check': forMfa((call, { body }) =>
    mfa.isBindable(call, { phone: body.optionalText('phone'), email: body.optionalText('email') }),
  ),
  'POST /api/v2/mfa/face/associate': forMfa(async (call, { body }) => {
    const picture = (name: string) => mfa.pictureDigest(call, body.optionalText(name), body.flag('isExternal'));
    const user = await mfa.associateFace(call, picture('photoA'), picture('photoB'));
    return 'token' in user ? user : userView(user);
  }),
  'POST /api/v2/mfa/face/verify': forMfa((call, { body }) =>
    mfa.verifyFace(call, mfa.pictureDigest(call, body.optionalText('photo'), false)),
  ),

  'POST /api/v2/mfa/totp/import': forManagement((call, { body }) => {
    const user = requireNamedUser(call, body.text('userId'));
    return authenticator(mfa.importTotp(call, user, body.text('secret'), body.optionalText('recoveryCode')));
  }),
  'GET /api/v2/users/{userId}/mfa-bound': forManagement((call, { params }) => {
    const { id } = requireNamedUser(call, params.text('userId'));
    const { mfaFactors } = call.local.store;
    return { OTP: mfaFactors.enabled(id, 'totp') !== null, FACE: mfaFactors.enabled(id, 'face') !== null };
  }),
  'DELETE /api/v2/users/{userId}/mfa-bound': forManagement((call, { params, query }) => {
    const { id } = requireNamedUser(call, params.text('userId'));
    const type = ({ OTP: 'totp', FACE: 'face' } as const)[query.text('type') as 'OTP'];
    if (!type) throw badRequest('type must be OTP or FACE');
    call.local.store.mfaFactors.remove(id, type);
    return true;
  }),
};

function requireTotp(body: Input): void {
  if (body.text('authenticator_type') !== 'totp') throw badRequest('authenticator_type must be totp');
}

function sourceOf(input: Input): FactorSource | undefined {
  const source = input.optionalText('source');
  if (source !== undefined && source !== 'APPLICATION' && source !== 'SELF')
    throw badRequest('source must be APPLICATION or SELF');
  return source;
}

// Whoever has shown no more than a password learns that there is an authenticator, not its secret.
function authenticators(call: Call, query: Input) {
  const factor = call.local.store.mfaFactors.enabled(mfa.factorOwner(call).id, 'totp');
  const source = sourceOf(query);
  if (!factor || (source && factor.source !== source)) return [];
  const shown = authenticator(factor);
  return [call.caller.kind === 'mfa' ? { ...shown, secret: '', recoveryCode: '' } : shown];
}

const authenticator = ({
  id,
  createdAt,
  updatedAt,
  userId,
  enable,
  secret,
  type,
  recoveryCode,
  source,
}: MfaFactor) => ({
  id,
  createdAt,
  updatedAt,
  userId,
  enable,
  secret,
  authenticatorType: type,
  recoveryCode,
  source,
});

async function association({ pool }: Call, { secret, recoveryCode, userId }: MfaFactor) {
  const label = encodeURIComponent(`${pool.name}:${userId}`);
  const issuer = encodeURIComponent(pool.name);
  const uri = `otpauth://totp/${label}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=6&period=30`;
  return {
    authenticator_type: 'totp',
    secret,
    qrcode_uri: uri,
    qrcode_data_url: await svgDataUrl(uri),
    recovery_code: recoveryCode,
  };
}
