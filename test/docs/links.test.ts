import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pages as english, read, translations } from './pages.js';

const pages = [...english, ...translations];

const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

/** The names GitHub gives to the headings of a page. */
const anchorsOf = (page: string): string[] =>
  [
    ...read(page)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#+ (.*)$/gm),
  ].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );

const links = pages.flatMap((page) =>
  [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => [page, target!] as const),
);
/** What is published with a package names the repository: relative links lead nowhere on the registry. */
const REPOSITORY = /^https:\/\/github\.com\/Authing\/authing-js\/(?:blob|tree)\/main\//;
const local = links.filter(([, target]) => REPOSITORY.test(target) || !/^(https?|mailto):/.test(target));

test('the pages are linked with each other', () => {
  expect(pages.length).toBeGreaterThan(25);
  expect(local.length).toBeGreaterThan(100);
});

test('READMEs of packages have no relative links', () => {
  const relative = local.filter(([page, target]) => page.startsWith('packages/') && !/^(#|https:)/.test(target));
  expect(relative.filter(([page]) => page.endsWith('/README.md'))).toEqual([]);
});

test('relative links lead to something', () => {
  const dead = local
    .filter(([page, target]) => !existsSync(pathOf(page, target)))
    .map(([page, target]) => `${page} → ${target}`);
  expect(dead).toEqual([]);
});

test('anchors are headings of the page they point to', () => {
  const dead = local
    .filter(([, target]) => target.includes('#'))
    .filter(([page, target]) => {
      const path = pathOf(page, target);
      const anchor = target.slice(target.indexOf('#') + 1);
      return path.endsWith('.md') && existsSync(path) && !anchorsOf(path).includes(anchor);
    })
    .map(([page, target]) => `${page} → ${target}`);
  expect(dead).toEqual([]);
});

test('every guide can be reached from the README', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const [from, target] of local) {
      let path = pathOf(from, target);
      if (from === page && existsSync(path) && statSync(path).isDirectory()) path = join(path, 'README.md');
      if (from === page && pages.includes(path)) reached.add(path);
    }
  }
  expect(pages.filter((page) => /^(docs|packages|examples)\//.test(page) && !reached.has(page))).toEqual([]);
});

function pathOf(page: string, target: string): string {
  const [path] = target.replace(REPOSITORY, '').split('#');
  if (REPOSITORY.test(target)) return path!;
  return path ? join(dirname(page), path) : page;
}
