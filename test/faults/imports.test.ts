import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { neutralScript } from '../support/neutral-script.js';

/** Globals of the places programs run in. Each lacks something that another has. */
const PLACES: Record<string, object> = {
  'nothing but the language': {},
  'a worker': { self: {}, fetch() {}, URLSearchParams, AbortController, TextEncoder, TextDecoder },
  'React Native': { window: {}, navigator: { product: 'ReactNative' }, fetch() {}, XMLHttpRequest: class {} },
  'a rendering server': { process: { env: {} }, fetch() {}, URLSearchParams },
};

describe.each(['core', 'auth', 'management'])(
  '#58 importing @authing/%s has no effect and touches no global',
  (name) => {
    test.each(Object.keys(PLACES))('with %s', async (place) => {
      const script = await neutralScript(`export * from './packages/${name}/src/index.ts'`);
      const touched: string[] = [];
      const globals = createContext({ ...PLACES[place] });
      for (const global of [
        'localStorage',
        'sessionStorage',
        'document',
        'location',
        'crypto',
        'WebSocket',
        'Buffer',
        'require',
      ]) {
        Object.defineProperty(globals, global, { configurable: true, get: () => void touched.push(global) });
      }
      const before = Object.getOwnPropertyNames(globals).sort();
      const exported = runInContext(
        `${script}; ({ names: Object.keys(authing), kind: typeof authing.connect })`,
        globals,
      );
      expect(exported.names.length).toBeGreaterThan(10);
      expect(exported.kind).toBe('function');
      expect(touched).toEqual([]);
      expect(
        Object.getOwnPropertyNames(globals).filter((global) => !before.includes(global) && global !== 'authing'),
      ).toEqual([]);
    });
  },
);
