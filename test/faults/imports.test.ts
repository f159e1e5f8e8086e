import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';

/** A package as one script, made for programs that are no Node: what browsers, workers and React Native get. */
async function scriptOf(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`packages/${name}/src/index.ts`],
    ...{ bundle: true, format: 'iife', globalName: 'authing', platform: 'neutral', target: 'es2020', write: false },
    mainFields: ['module', 'main'],
    alias: Object.fromEntries(
      ['core', 'auth'].flatMap((one) => [
        [`@authing/${one}/documents`, `./packages/${one}/src/documents.ts`],
        [`@authing/${one}/rsa`, `./packages/${one}/src/rsa.ts`],
        [`@authing/${one}/oidc`, `./packages/${one}/src/oidc/oidc.ts`],
        [`@authing/${one}`, `./packages/${one}/src/index.ts`],
      ]),
    ),
  });
  return outputFiles[0]!.text;
}

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
      const script = await scriptOf(name);
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
