import type { AuthOptions } from '@authing/auth';
import type { ManagementOptions } from '@authing/management';
import { describe, expect, test } from '@jest/globals';
import { OPTION_NAMES } from './check-options.js';
import { type CoreOptions, connect, isAuthingError } from './index.node.js';

type Name = keyof AuthOptions | keyof ManagementOptions;
/** The compiler asks for each option here. */
const NAMES: Record<Name, true> = {
  accessToken: true,
  adapter: true,
  agent: true,
  allowInsecureHost: true,
  appHost: true,
  appId: true,
  cdnPreflight: true,
  documents: true,
  domain: true,
  encryptFunction: true,
  encryption: true,
  fetch: true,
  headers: true,
  host: true,
  introspectionEndPointAuthMethod: true,
  lang: true,
  lock: true,
  logger: true,
  maxResponseBytes: true,
  onError: true,
  onRequest: true,
  onResponse: true,
  preflight: true,
  protocol: true,
  publicKey: true,
  redirectUri: true,
  requestFrom: true,
  retry: true,
  retryTimes: true,
  revocationEndPointAuthMethod: true,
  secret: true,
  sharingTimeout: true,
  signal: true,
  socketUri: true,
  storage: true,
  tenantId: true,
  timeout: true,
  token: true,
  tokenEndPointAuthMethod: true,
  userPoolId: true,
  webSocket: true,
  websocketHost: true,
};

const messageOf = (options: object): string => {
  try {
    return `connects to ${connect(options as CoreOptions).base}`;
  } catch (error) {
    return isAuthingError(error) ? `${error.kind}/${error.code}: ${error.message}` : `strange: ${error}`;
  }
};

test('the list of options is that of the types', () => {
  expect([...OPTION_NAMES].sort()).toEqual(Object.keys(NAMES).sort());
});

describe('#95 misspelt options', () => {
  test.each([
    ['apphost', 'appHost'],
    ['appHots', 'appHost'],
    ['appHos', 'appHost'],
    ['appHosst', 'appHost'],
    ['APPID', 'appId'],
    ['userpoolId', 'userPoolId'],
    ['userPoolIds', 'userPoolId'],
    ['secrets', 'secret'],
    ['tokenEndpointAuthMethod', 'tokenEndPointAuthMethod'],
    ['tiemout', 'timeout'],
    ['header', 'headers'],
  ])('%s: did you mean %s?', (given, meant) => {
    expect(messageOf({ [given]: 'x' })).toBe(`config/option: There is no option ${given}: did you mean ${meant}?`);
  });

  test('every right name is taken, and so is one that is like none', () => {
    for (const name of [...OPTION_NAMES, 'myOwn', 'id', 'x', ''])
      expect(messageOf({ [name]: undefined })).toBe('connects to https://core.authing.cn');
  });
});

describe('#95 addresses', () => {
  test.each<[CoreOptions, string]>([
    [{ appHost: 'a.authing.cn' }, 'appHost must begin with https://, got a.authing.cn. Write https://a.authing.cn'],
    [{ host: 'a.cn:8443/x' }, 'host must begin with https://, got a.cn:8443/x. Write https://a.cn:8443/x'],
    [{ host: '//a.cn' }, 'host must begin with https://, got //a.cn. Write https://a.cn'],
    [{ appHost: 'ftp://a.cn' }, 'appHost must begin with https://, got ftp://a.cn'],
    [
      { appHost: 'http://a.cn' },
      'appHost is http://a.cn: tokens would travel in the clear. Write https://a.cn, or set allowInsecureHost: true where the network is your own',
    ],
    [{ host: 'https://a.cn/?x=1' }, 'host must not have a query or fragment: write https://a.cn/'],
    [{ appHost: 'https://' }, 'appHost has no host name: got https://'],
    [{ appHost: 'https://a b.cn' }, 'appHost must not have a space in it, got "https://a b.cn"'],
    [{ appHost: 7 as never }, 'appHost must be a text, got number'],
    [
      { domain: 'https://a.cn/x' },
      'domain must be a host name without https://: write a.cn, or use appHost for an address',
    ],
    [{ domain: 'a.cn/x' }, 'domain must be a host name, got a.cn/x'],
    [{ domain: {} as never }, 'domain must be a text, got object'],
  ])('%j', (options, message) => {
    expect(messageOf(options)).toBe(`config/host: ${message}`);
  });

  test.each(['appHost', 'host', 'domain'])('%s with a password in it does not show it', (option) => {
    const address = `${option === 'domain' ? '' : 'https://'}ann:canary@a.cn`;
    expect(messageOf({ [option]: address })).toBe(`config/host: ${option} must not have a user name or password in it`);
  });

  test.each<[CoreOptions, string]>([
    [{ appHost: 'https://a.cn', host: 'not looked at' }, 'https://a.cn'],
    [{ appHost: '', domain: 'a.cn' }, 'https://a.cn'],
    [{ domain: 'a.cn:8443' }, 'https://a.cn:8443'],
    [{ host: 'http://localhost:3000/' }, 'http://localhost:3000'],
    [{ host: 'http://[::1]:3000' }, 'http://[::1]:3000'],
    [{ host: 'http://a.cn', allowInsecureHost: true }, 'http://a.cn'],
  ])('%j connects', (options, base) => {
    expect(messageOf(options)).toBe(`connects to ${base}`);
  });
});
