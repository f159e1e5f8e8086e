/** Which test calls a function: by an import, as a member of its accessor, or as a method of a client. */
import { dirname } from 'node:path';
import { filesBelow } from '../graphql/read.mjs';
import { isMember, PACKAGES, packageOf } from './surface.mjs';

/** What comes with a package: `@authing/browser` exports all of `@authing/auth`, whose clients have its accessors. */
const BROUGHT_ALONG = { browser: ['auth'] };

/** `{ file, called }` for each test: the declarations it calls. */
export function readTests(graph, { surface }) {
  const lexicon = readLexicon(surface);
  const files = ['packages', 'test'].flatMap((folder) => filesBelow(folder, '.test.ts'));
  return files.map((file) => {
    const module = graph.module(file);
    const packages = packagesOf(graph, module);
    const meant = module.calls
      .flatMap((chain) => [chain, ...renamed(chain, module)])
      .flatMap((chain) => meaning(graph, module, chain) ?? lexicon(chain, packages, file));
    return { file, called: new Set(meant) };
  });
}

/** `devices.list()` after `const { browserFingerprint: devices } = client` is browserFingerprint.list too. */
const renamed = ([name, ...rest], { aliases }) =>
  aliases.filter(([alias]) => alias === name && rest.length === 1).map(([, member]) => [member, ...rest]);

/** The nearest test that calls one of these: beside it, in its package, or anywhere. */
export function testOf(tests, declarations) {
  const distance = ({ file }) =>
    Math.min(
      ...declarations.map((one) => {
        if (dirname(one.file) === dirname(file)) return 0;
        return packageOf(one.file) === packageOf(file) ? 1 : 2;
      }),
    );
  const found = tests.filter(({ called }) => declarations.some((one) => called.has(one)));
  return found.sort((a, b) => distance(a) - distance(b))[0]?.file;
}

/** What a call of imported names means, or undefined when it goes through something else. */
function meaning(graph, module, chain) {
  if (!module.imports.has(chain[0]) || chain.length > 2) return undefined;
  return graph.resolve(module, chain.join('.')) || undefined;
}

/**
 * Looks calls up by their last two names. `policies.delete` is that of an accessor; `x.loginByEmail` a method of a client
 * unless x is an accessor. Where packages share a name, only a test of the same package is believed.
 */
function readLexicon(surface) {
  const byName = new Map();
  for (const [declaration, names] of surface)
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), declaration]);
  const accessors = new Set([...byName.keys()].filter(isMember).map((name) => name.split('.')[0]));
  return (chain, packages, file) => {
    const [receiver, method] = chain.slice(-2);
    if (!receiver || !method) return [];
    const named = byName.get(accessors.has(receiver) ? `${receiver}.${method}` : method) ?? [];
    const known = named.filter((one) => packages.has(packageOf(one.file)));
    return known.length > 1 ? known.filter((one) => packageOf(one.file) === packageOf(file)) : known;
  };
}

/** The packages a test works with: its own, and what it or its support imports. */
function packagesOf(graph, module) {
  const found = new Set([packageOf(module.file)]);
  const open = [module];
  for (const { imports } of open) {
    for (const { from } of imports.values()) {
      const name = packageOf(from);
      for (const one of [name, ...(BROUGHT_ALONG[name] ?? [])]) if (PACKAGES.includes(one)) found.add(one);
      const support = from.startsWith('test/') && graph.module(from);
      if (support && !open.includes(support)) open.push(support);
    }
  }
  return found;
}
