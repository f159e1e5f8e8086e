/** @jest-environment jsdom */
import { AuthenticationClient } from '@authing/browser';
import { expect, test } from '@jest/globals';
import { at, catalogue, paths } from './support/catalogue.js';

const client = new AuthenticationClient({ appId: 'app', host: 'http://127.0.0.1:9' });
const all = paths(catalogue.auth).filter((path) => path !== 'baseClient.appHost');

test('the catalogue of 4.x is whole', () => {
  expect(all.length).toBeGreaterThanOrEqual(125);
});

test.each(all)('%s is a method', (path) => {
  expect(typeof at(client, path)).toBe('function');
});
