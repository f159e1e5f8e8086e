import { INLINE, resolveFrom } from './declaration-module.mjs';

const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|function|const|class|enum) (\w+)/;
const VALUE = /^export declare (?:abstract )?(?:function|const|class|enum)/m;

/** The text of a file with these modules, of which `fileOf` tells where each is. */
export function printDeclarations(file, members, fileOf) {
  const imports = new Map();
  const exports = new Set();
  const meanings = new Map();
  /** Modules keep their names: two that mean different things by one cannot share a file. */
  const claim = (name, meaning) => {
    const known = meanings.get(name) ?? meaning;
    if (known !== meaning) throw new Error(`${file}.d.ts: ${name} is from ${known} and from ${meaning}. Rename one.`);
    meanings.set(name, meaning);
  };
  for (const { path, links, lines } of members) {
    for (const line of lines) if (DECLARED.test(line)) claim(DECLARED.exec(line)[1], path);
    for (const { kind, type, what, namespace, names = '', from, target } of links) {
      const source = target ? `./${fileOf.get(target)}.js` : from;
      const isHere = source === `./${file}.js`;
      if (isHere && names.includes(' as ')) throw new Error(`${file}.d.ts: ${path} renames ${names}`);
      if (isHere && type && what === '*' && VALUE.test(members.find((member) => member.path === target).text))
        throw new Error(`${file}.d.ts: ${path} passes on values of ${target} as types`);
      if (namespace) exports.add(`${kind} * as ${namespace} from '${source}';`);
      else if (kind === 'export') isHere || exports.add(`export${type} ${what} from '${source}';`);
      else
        for (const name of names.split(',').map((text) => text.trim().replace(/^type /, ''))) {
          const [original, local = original] = name.split(' as ');
          claim(local, isHere ? target : `${original} of ${source}`);
          if (!isHere) imports.set(source, (imports.get(source) ?? new Set()).add(name));
        }
    }
  }
  const lines = [
    ...[...imports].map(([source, names]) => `import { ${[...names].sort().join(', ')} } from '${source}';`),
    ...exports,
    ...members.map(({ path, text }) =>
      text.replace(INLINE, (_, from) => `import('./${fileOf.get(resolveFrom(path, from))}.js')`),
    ),
    'export {};',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
