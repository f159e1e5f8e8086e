import { expect, test } from '@jest/globals';
import { urlOf } from './start.js';

test.each([
  ['127.0.0.1', 'IPv4', 80, 'http://127.0.0.1'],
  ['0.0.0.0', 'IPv4', 4400, 'http://127.0.0.1:4400'],
  ['::1', 'IPv6', 80, 'http://[::1]'],
  ['::1', 'IPv6', 4400, 'http://[::1]:4400'],
  // There is no TLS here: without the port nobody would find the server.
  ['127.0.0.1', 'IPv4', 443, 'http://127.0.0.1:443'],
])('%s (%s) on port %i is %s', (address, family, port, url) => {
  expect(urlOf({ address, family, port })).toBe(url);
});
