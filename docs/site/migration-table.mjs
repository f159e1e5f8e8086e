/** The tables of docs/migration.md: every public method of 4.x, what it is called now, and what changed. */
import { notes, renamed } from './migration-notes.mjs';

const clients = { auth: 'authing', management: 'management' };

/** @returns {Record<string, string>} the table of each package */
export function migrationTables({ auth, management }) {
  const used = new Set();
  const tables = { auth: tableOf('auth', auth, used), management: tableOf('management', management, used) };
  const unused = [...Object.keys(notes), ...Object.keys(renamed)].filter((key) => !used.has(key));
  if (unused.length)
    throw new Error(`docs/site/migration-notes.mjs names what 4.x does not have: ${unused.join(', ')}`);
  return tables;
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
