import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One fenced block of code. */
export interface Block {
  /** `docs/errors.md:12` */
  place: string;
  language: string;
  /** Marked with `run`: it is not only compiled. */
  run: boolean;
  code: string;
}

const packages = readdirSync('packages').filter((name) => existsSync(`packages/${name}/package.json`));
const examples = readdirSync('examples', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'node_modules',
);

/** Every page a reader may come to, by path. */
export const pages: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', 'schema/README.md'],
  ...packages.map((name) => `packages/${name}/README.md`),
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
  ...examples.map(({ name }) => `examples/${name}/README.md`),
  'docs/site/README.md',
  'examples/README.md',
].filter(existsSync);

/** Pages in Chinese. Their code is that of the English page of the same name, so that it is neither compiled nor run again. */
export const translations: readonly string[] = readdirSync('docs/zh').map((file) => `docs/zh/${file}`);

export const read = (page: string): string => readFileSync(page, 'utf8');

/** The blocks of code of a page, in order. */
export function blocksOf(page: string, text = read(page)): Block[] {
  const fence = /^```(\w+)(.*)\n([\s\S]*?)^```$/gm;
  return [...text.matchAll(fence)].map((match) => ({
    place: `${page}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1]!,
    run: / run\b/.test(match[2]!),
    code: match[3]!,
  }));
}

/** What a block says it prints: the comments that begin with an arrow. */
export const expectedOutput = ({ code }: Block): string[] =>
  [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text]) => text!);
