/** Licences of what comes along in a bundle: they ask for their text to go with the code. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Writes the licence of every package whose files the bundles hold. Does nothing where they hold none. */
export function writeNotices(metafiles, file) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => heldBy(output)));
  const folders = new Set(inputs.map((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resolve(path))?.[0]));
  const notices = new Map([...folders].filter(Boolean).map(noticeOf));
  if (notices.size === 0) return;
  const names = [...notices.keys()].sort();
  writeFileSync(file, names.map((name) => `${name}\n\n${notices.get(name)}\n`).join(`\n${'-'.repeat(80)}\n\n`));
}

/** Files that left something in an output. */
const heldBy = ({ inputs }) =>
  Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput ? [path] : []));

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readdirSync(folder).find(
    (entry) => /^(licen[cs]e|copying)/i.test(entry) && existsSync(join(folder, entry)),
  );
  return [`${name} ${version}`, text ? readFileSync(join(folder, text), 'utf8').trim() : `Licence: ${license}`];
}
