/** The tables of docs/migration.md: every public method of 4.x, what it is called now, and what changed. */
import { tsImport } from 'tsx/esm/api';

// The codemod's own tables: what is documented is what it rewrites or reports.
const table = (name) => tsImport(`../../packages/codegen/src/migrate/${name}.ts`, import.meta.url);
const { notes, renamed } = await table('methods');
const { changedOptions, goneMembers, goneOptions, goneUserMembers, newNames, pages } = await table('names');
const { literalEnums } = await table('literal-enums');

const clients = { auth: 'authing', management: 'management' };

/** @returns {Record<string, string>} the table of each package */
export function migrationTables({ auth, management }) {
  const used = new Set();
  const tables = { auth: tableOf('auth', auth, used), management: tableOf('management', management, used) };
  const unused = [...Object.keys(notes), ...Object.keys(renamed)].filter((key) => !used.has(key));
  if (unused.length)
    throw new Error(`packages/codegen/src/migrate/methods.ts names what 4.x does not have: ${unused.join(', ')}`);
  return { ...tables, ...smallTables() };
}

function tableOf(part, classes, used) {
  const sections = [];
  for (const { accessors, methods } of Object.values(classes)) {
    if (!accessors.length) continue;
    const owner = [clients[part], accessors[0]].filter(Boolean).join('.');
    const title = accessors.map((name) => `\`${[clients[part], name].filter(Boolean).join('.')}\``).join(', ');
    const rows = methods
      .filter((method) => method.public)
      .map((method) => rowOf(part, owner, accessors[0], method, used));
    sections.push([`#### ${title}`, '', '| 4.x | now | what changed |', '| --- | --- | --- |', ...rows].join('\n'));
  }
  return sections.join('\n\n');
}

function rowOf(part, owner, accessor, { name, params, windowBound }, used) {
  const key = `${part} ${accessor ? `${accessor}.` : ''}${name}`;
  used.add(key);
  const call = `${owner}.${name}(${params.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`;
  const changes = [windowBound && 'Needs `@authing/browser`.', notes[key]].filter(Boolean).join(' ');
  return `| \`${call}\` | ${renamed[key] ?? 'the same'} | ${changes} |`;
}

const rows = (head, entries) => [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...entries].join('\n');
const texts = (record, own = (name) => `\`${name}\``) =>
  Object.entries(record).map(([name, text]) => `| ${own(name)} | ${text[0].toUpperCase()}${text.slice(1)}. |`);

function smallTables() {
  const types = {
    ...newNames,
    ...Object.fromEntries(Object.entries(pages).map(([old, item]) => [old, `Page<${item}>`])),
  };
  const values = Object.entries(literalEnums).map(
    ([name, members]) =>
      `| \`${name}\` | ${Object.entries(members)
        .map(([member, value]) => `\`${member}\` \`${typeof value === 'number' ? value : `'${value}'`}\``)
        .join(', ')} |`,
  );
  return {
    types: rows(
      ['4.x', 'now'],
      Object.entries(types).map(([old, now]) => `| \`${old}\` | \`${now}\` |`),
    ),
    enumerations: rows(['4.x', 'member and value'], values),
    members: rows(['gone from the clients and their parts', 'instead'], texts(goneMembers)),
    user: rows(['gone from `User`', 'instead'], texts(goneUserMembers)),
    options: rows(['option', 'now'], [...texts(goneOptions, (name) => `\`${name}\`, gone`), ...texts(changedOptions)]),
  };
}
