import { AuthenticationClient } from '@authing/auth';
import { ManagementClient } from '@authing/management';
import { describe, expect, test } from '@jest/globals';
import { at, catalogue, paths } from './support/catalogue.js';

const host = 'http://127.0.0.1:9';
const management = new ManagementClient({ userPoolId: 'pool', secret: 'secret', host });
const auth = new AuthenticationClient({ appId: 'app', host });
const clients: [name: string, all: string[], client: object, atLeast: number][] = [
  ['ManagementClient', paths(catalogue.management), management, 240],
  ['AuthenticationClient', paths(catalogue.auth, false), auth, 115],
];

/** 4.x has it as a property. */
const property = 'baseClient.appHost';

describe.each(clients)('%s', (_name, all, client, atLeast) => {
  test('the catalogue of 4.x is whole', () => {
    expect(all.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(all.filter((path) => path !== property))('%s is a method', (path) => {
    expect(at(client, path)).toBeInstanceOf(Function);
  });
});

test(`${property} is a property`, () => {
  expect(paths(catalogue.auth)).toContain(property);
  expect(at(auth, property)).toBe(host);
});

test('the methods that need a window are those of @authing/browser', () => {
  const needsWindow = new Set(paths(catalogue.auth));
  for (const path of paths(catalogue.auth, false)) needsWindow.delete(path);
  expect([...needsWindow].sort()).toEqual([
    'browserFingerprint.createDevice',
    'browserFingerprint.getBrowserFingers',
    'browserFingerprint.getDeviceInfo',
    'enterprise.authorize',
    'mfa.associateFaceByLocalFile',
    'qrcode.startScanning',
    'social.authorize',
    'updateAvatar',
    'uploadAvatar',
    'wechatmpqrcode.startScanning',
    'wxqrcode.startScanning',
  ]);
});

test('the classes of 4.x that hang on no client are named', () => {
  const alone = Object.entries({ ...catalogue.auth, ...catalogue.management }).filter(
    ([, one]) => !one.accessors.length,
  );
  // The guards are `@authing/management/express`, the key is `publicKey(connection)` of `@authing/core`.
  expect(alone.map(([name]) => name)).toEqual(['ExpressHelper', 'PublicKeyManager']);
});
