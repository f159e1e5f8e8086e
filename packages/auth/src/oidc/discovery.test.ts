import { expect, test } from '@jest/globals';
import { useLocal } from '../../../../test/support/auth.js';
import { faultServer } from '../../../../test/support/fault-server.js';

const world = useLocal();

test('the issuer says where its endpoints are, to anyone', async () => {
  const ann = await world.signedIn();
  const document = await ann.getOpenidConfiguration();
  expect(document).toMatchObject({
    issuer: expect.stringMatching(/\/oidc$/),
    jwks_uri: expect.stringMatching(/\/oidc\/\.well-known\/jwks\.json$/),
    code_challenge_methods_supported: expect.arrayContaining(['S256']),
  });
  expect(world.sent('GET /oidc/.well-known/openid-configuration').headers.authorization).toBeUndefined();
  expect((await fetch(document.jwks_uri)).status).toBe(200);
});

test('a page that is no document is an error', async () => {
  const service = await faultServer((_, response) => response.end('<html>'));
  try {
    const refused = world.client({ appHost: service.url }).getOpenidConfiguration();
    await expect(refused).rejects.toMatchObject({ name: 'AuthingError', kind: 'protocol' });
  } finally {
    await service.close();
  }
});
