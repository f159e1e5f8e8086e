/** Which file of the local server answers a root field or a route. */
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow } from '../graphql/read.mjs';

const below = (folder, ending = '.ts') =>
  existsSync(folder) ? filesBelow(folder, ending).filter((file) => !file.endsWith('.test.ts')) : [];

export function readLocal() {
  return {
    resolvers: readDeclarations(below('packages/local/src/topics', '.graphql.ts')).filter(isResolverMap),
    rest: readDeclarations(below('packages/local/src/topics', '.rest.ts')),
    protocols: readDeclarations(below('packages/local/src/protocols')),
  };
}

/** Every top-level declaration as `{ file, name, text }`: formatted code starts each one in column 0. */
function readDeclarations(files) {
  return files.flatMap((file) => {
    const [, ...parts] = readFileSync(file, 'utf8').split(
      /^(?:export )?(?:async )?(?:function\*?|const|let|class) (?=\w)/m,
    );
    return parts.map((text) => ({
      file,
      name: /^\w+/.exec(text)[0],
      text: text.replace(/^\s*(?:\/\/|\/?\*).*\n/gm, ''),
    }));
  });
}

/** Only maps of resolvers count: a field of the same name in some answer is no resolver. */
const isResolverMap = ({ name, text }) => /Resolvers\b/.test(text) || /(quer(y|ies)|mutations?|resolvers)$/i.test(name);

export function resolverFile({ resolvers }, field) {
  const key = new RegExp(`^ {2,4}(?:async )?${field}(?:[:(]|,$)`, 'm');
  return resolvers.find(({ text }) => key.test(text))?.file;
}

/** Protocols may be mounted by path; everything else by the key of the contract. */
export function routeFile({ rest, protocols }, { key, path }) {
  const byKey = [...rest, ...protocols].find(({ text }) => text.includes(`'${key}'`));
  return (byKey ?? protocols.find(({ text }) => text.includes(`'${path}'`)))?.file;
}
