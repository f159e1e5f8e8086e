/** The Express helper of 4.x → the guards of `@authing/management/express`. */
import ts from 'typescript';
import { memberTaken } from './enumerations.js';
import { MANAGEMENT } from './homes.js';
import { replaceStatement } from './lists.js';
import { nameOf, quoteOf } from './named.js';
import { note, replaceUses, usesOf, type Work } from './work.js';

const GUARDS = `${MANAGEMENT}/express`;
const guards: Readonly<Record<string, string>> = {
  loginRequired: 'loginRequired',
  checkPermission: 'permissionRequired',
};
const RULE = 'Express guards';
const LOOK =
  'give the guards a ManagementClient with userPoolId; the user is req.authing.user; cookies count only with cookieKey, queries never; queryKey and fetchUserDetail are gone';

/** Takes the helper's functions by name, whether they were imported so or hung on a helper object. */
export function moveExpress(work: Work, literal: ts.StringLiteralLike): void {
  const { parent } = literal;
  note(work, literal, RULE, LOOK);
  const isRequire = ts.isCallExpression(parent) && ts.isVariableDeclaration(parent.parent);
  if (!ts.isImportDeclaration(parent) && !isRequire)
    return void note(work, literal, RULE, 'this use of the Express helper cannot be rewritten');
  const declaration = isRequire ? (parent.parent as ts.VariableDeclaration) : undefined;
  const statement = declaration ? declaration.parent.parent : parent;
  const used = new Set<string>();
  for (const [local, imported] of localsOf(declaration?.name ?? (parent as ts.ImportDeclaration).importClause)) {
    const uses = usesOf(work, local);
    const guard = guards[imported];
    if (guard) {
      used.add(guard);
      replaceUses(work, uses, guard);
    } else for (const use of uses) moveHelper(work, use, used);
  }
  const quote = quoteOf(work, literal);
  const list = [...used].sort().join(', ');
  const semicolon = work.text.slice(0, statement.end).endsWith(';') ? ';' : '';
  const text = declaration
    ? `const { ${list} } = require(${quote}${GUARDS}${quote})${semicolon}`
    : `import { ${list} } from ${quote}${GUARDS}${quote}${semicolon}`;
  if (list) replaceStatement(work, statement, text);
}

function localsOf(names: ts.BindingName | ts.ImportClause | undefined): [ts.Identifier, string][] {
  if (!names) return [];
  if (ts.isIdentifier(names)) return [[names, '']];
  if (ts.isObjectBindingPattern(names))
    return names.elements.map((one) => [one.name as ts.Identifier, nameOf(one).text]);
  if (!ts.isImportClause(names)) return [];
  const { namedBindings: bindings, name } = names;
  const own: [ts.Identifier, string][] = name ? [[name, '']] : [];
  if (!bindings) return own;
  if (ts.isNamespaceImport(bindings)) return [...own, [bindings.name, '']];
  return [...own, ...bindings.elements.map((one): [ts.Identifier, string] => [one.name, nameOf(one).text])];
}

/** `ExpressHelper.checkPermission(…)` → `permissionRequired(…)` */
function moveHelper(work: Work, use: ts.Identifier, used: Set<string>): void {
  const taken = memberTaken(use);
  const guard = taken && guards[taken.name];
  if (!guard) return void note(work, use, RULE, 'this use of the Express helper cannot be rewritten');
  used.add(guard);
  work.edits.replace(taken.whole.getStart(work.source), taken.whole.end, guard);
}
