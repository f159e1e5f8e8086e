/** The Express helper of 4.x → the guards of `@authing/management/express`. */
import { replaceUses } from './imports.js';
import type { Path } from './syntax.js';
import { usesOf } from './uses.js';
import type { Taking, Work } from './work.js';

const GUARDS = '@authing/management/express';
const guards: Readonly<Record<string, string>> = {
  loginRequired: 'loginRequired',
  checkPermission: 'permissionRequired',
};
const LOOK =
  'Express guards: give them a ManagementClient with userPoolId; the user is req.authing.user; cookies count only with cookieKey, queries never; queryKey and fetchUserDetail are gone';

/** Takes the helper's functions by name, whether they were imported so or hung on a helper object. */
export function rewriteExpressUses(work: Work, taking: Taking): void;
export function rewriteExpressUses(work: Work, path: Path, locals: readonly string[]): void;
export function rewriteExpressUses(work: Work, from: Taking | Path, locals?: readonly string[]): void {
  const { start, end } = 'node' in from ? from.node : from;
  const names = locals ?? (from as Taking).names.map(({ local }) => local);
  const used = new Set<string>();
  for (const local of names) {
    const imported = locals ? local : (from as Taking).names.find((one) => one.local === local)!.imported;
    const uses = usesOf(work.types, from.scope, local);
    const guard = guards[imported];
    if (guard) {
      used.add(guard);
      replaceUses(work.edits, uses, guard);
    } else for (const use of uses) rewriteHelperUse(work, use, used);
  }
  const statement = work.edits.source.slice(start!, end!);
  const quote = /["']/.exec(statement)?.[0] ?? "'";
  const list = [...used].sort().join(', ');
  const semicolon = statement.endsWith(';') ? ';' : '';
  const isRequire = /require\(/.test(statement);
  const text = isRequire
    ? `const { ${list} } = require(${quote}${GUARDS}${quote})${semicolon}`
    : `import { ${list} } from ${quote}${GUARDS}${quote}${semicolon}`;
  if (list) work.edits.replace(start!, end!, text);
  const line = work.edits.source.slice(0, start!).split('\n').length;
  work.notes.push({ line, text: LOOK });
  work.packages.add('@authing/management');
}

/** `ExpressHelper.checkPermission(…)` → `permissionRequired(…)` */
function rewriteHelperUse(work: Work, { node, parent }: Path, used: Set<string>): void {
  const member =
    parent.type === 'MemberExpression' && parent.property.type === 'Identifier' ? parent.property.name : '';
  const guard = guards[member];
  if (!guard) return void work.note(node, 'this use of the Express helper cannot be rewritten');
  used.add(guard);
  work.edits.replace(parent.start!, parent.end!, guard);
}
