import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** One file that imports another, of its own package or of another. */
export interface Arrow {
  /** `auth/src/mfa/mfa.ts` */
  from: string;
  /** The same, or the package: `@authing/core`. */
  to: string;
  /** `import type`: gone when the program runs. */
  typeOnly: boolean;
}

const COMMENT = /^ *(?:\/?\*|\/\/).*$/gm;
const IMPORT = /(?:^(?:import|export) (type )?(?:[^;']*? from )?|\bimport\()'((?:\.|@authing\/)[^']+)'/gm;

/** The source files of a package below `packages/`, tests and what only tests use left out. */
export const filesOf = (name: string): string[] =>
  readdirSync(`packages/${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file))
    .map((file) => `${name}/src/${file}`);

/** What the source files import of the packages, types included. */
export const arrowsOf = (files: readonly string[]): Arrow[] =>
  files.flatMap((from) => arrowsIn(from, readFileSync(join('packages', from), 'utf8'), new Set(files)));

/** What a file of this text imports. A relative import names the file as it is compiled. */
export function arrowsIn(from: string, text: string, files: ReadonlySet<string>): Arrow[] {
  return [...text.replace(COMMENT, '').matchAll(IMPORT)].map(([, type, target]) => {
    const typeOnly = Boolean(type);
    if (target!.startsWith('@')) return { from, to: target!.split('/', 2).join('/'), typeOnly };
    const to = normalize(join(dirname(from), target!)).replace(/\.js$/, '.ts');
    return { from, to: files.has(to) ? to : to.replace(/\.ts$/, '.tsx'), typeOnly };
  });
}

/** The groups of files that import each other in a circle: strongly connected components of more than one file. */
export function circles(arrows: readonly Arrow[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows) next.set(from, [...(next.get(from) ?? []), to]);
  const place = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    place.set(file, place.size);
    lowest.set(file, place.get(file)!);
    open.push(file);
    for (const to of next.get(file) ?? []) {
      const reached = place.has(to) ? (open.includes(to) ? place.get(to)! : Infinity) : visit(to);
      lowest.set(file, Math.min(lowest.get(file)!, reached));
    }
    if (lowest.get(file) === place.get(file)) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1) found.push(circle.sort());
    }
    return lowest.get(file)!;
  };
  for (const file of next.keys()) if (!place.has(file)) visit(file);
  return found;
}
