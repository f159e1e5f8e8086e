/** What the file gets from 4.x, and where each name goes. */
import type { Edits } from './edits.js';
import { literalEnums } from './literal-enums.js';
import { CLIENTS, type NewName, newNames } from './names.js';
import type { Path } from './syntax.js';

export const OLD = 'authing-js-sdk';
export type Target = 'browser' | 'server';

export const isOld = (source: unknown): source is string =>
  typeof source === 'string' && (source === OLD || source.startsWith(`${OLD}/`));
export const isExpressHelper = (source: string): boolean => /express/i.test(source);

/** One name the file takes: `{ User as Person }` is imported `User`, local `Person`. */
export interface Taken {
  imported: string;
  local: string;
  typeOnly: boolean;
}

/** Names to import, by package. */
export class Imports {
  readonly #byPackage = new Map<string, Map<string, { local: string; typeOnly: boolean }>>();

  add(source: string, name: string, { local = name, typeOnly = false } = {}): void {
    const names = this.#byPackage.get(source) ?? new Map();
    this.#byPackage.set(source, names);
    const known = names.get(name);
    names.set(name, { local, typeOnly: typeOnly && (known?.typeOnly ?? true) });
  }

  get packages(): string[] {
    return [...this.#byPackage.keys()];
  }

  /** As statements, in the style of the one they stand for. */
  print(
    style: 'import' | 'import type' | 'export' | 'export type' | 'require' | 'await',
    quote: string,
    end: string,
  ): string {
    return [...this.#byPackage]
      .map(([source, names]) => {
        const list = [...names].map(([name, { local, typeOnly }]) => {
          const mark = typeOnly && style === 'import' ? 'type ' : '';
          if (style === 'require' || style === 'await') return local === name ? name : `${name}: ${local}`;
          return mark + (local === name ? name : `${name} as ${local}`);
        });
        const from = `${quote}${source}${quote}`;
        if (style === 'require') return `const { ${list.join(', ')} } = require(${from})${end}`;
        if (style === 'await') return `const { ${list.join(', ')} } = await import(${from})${end}`;
        const allTypes = style === 'import' && list.every((name) => name.startsWith('type '));
        if (allTypes) return `import type { ${list.map((name) => name.slice(5)).join(', ')} } from ${from}${end}`;
        return `${style} { ${list.join(', ')} } from ${from}${end}`;
      })
      .join('\n');
  }
}

/** The package of a name: what belongs to all comes from the one whose client the file uses. */
export function packageOf({ home }: NewName, target: Target, preferred: readonly Taken[]): string {
  const auth = target === 'browser' ? '@authing/browser' : '@authing/auth';
  if (home !== 'core') return home === 'auth' ? auth : '@authing/management';
  const clients = new Set<string>(
    preferred.map(({ imported }) => imported.replace(/Options$/, '')).filter((name) => name in CLIENTS),
  );
  return clients.has('ManagementClient') && !clients.has('AuthenticationClient') ? '@authing/management' : auth;
}

export const findNewName = (imported: string): NewName | undefined =>
  Object.hasOwn(newNames, imported) ? newNames[imported] : undefined;
export const findLiterals = (imported: string) =>
  Object.hasOwn(literalEnums, imported) ? literalEnums[imported] : undefined;

/** Writes `text` over every use of a name of the file. */
export function replaceUses(edits: Edits, uses: readonly Path[], text: string): void {
  for (const { node, parent } of uses) {
    // `{ User }` as a value stands for `{ User: User }`.
    const shorthand = parent.type === 'ObjectProperty' && parent.shorthand;
    edits.replace(node.start!, node.end!, shorthand ? `${(node as { name: string }).name}: ${text}` : text);
  }
}
