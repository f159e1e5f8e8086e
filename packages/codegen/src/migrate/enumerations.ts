/** Enumerations of 4.x that are plain texts now. */
import ts from 'typescript';
import { isNamedOutside, isTyped } from './scripts.js';
import { usesOf, type Work } from './work.js';

type Values = Readonly<Record<string, string | number>>;

const quoted = (value: string | number, quote: string): string =>
  typeof value === 'number' ? String(value) : quote + value + quote;

/** `{ LOGIN: 'login' }` */
export const objectText = (values: Values, quote: string): string =>
  `{ ${Object.entries(values)
    .map(([name, value]) => `${name}: ${quoted(value, quote)}`)
    .join(', ')} }`;

/** The member that a node takes, with what is to be replaced: `Scene.LOGIN`, `Scene['LOGIN']`, in values and in types. */
export function memberTaken(node: ts.Node): { name: string; whole: ts.Node } | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return { name: parent.name.text, whole: parent };
  if (ts.isQualifiedName(parent) && parent.left === node) return { name: parent.right.text, whole: parent };
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return undefined;
  const key = parent.argumentExpression;
  return ts.isStringLiteralLike(key) ? { name: key.text, whole: parent } : undefined;
}

/** Writes the value over an access; false when there is no such member. */
export function inlineMember({ edits, source }: Work, node: ts.Node, values: Values, quote: string): boolean {
  const taken = memberTaken(node);
  if (!taken || !Object.hasOwn(values, taken.name)) return false;
  edits.replace(taken.whole.getStart(source), taken.whole.end, quoted(values[taken.name]!, quote));
  return true;
}

const isType = (node: ts.Node): boolean =>
  ts.isTypeReferenceNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent);

/** Replaces the members of an enumeration by their values, and tells what has to be declared for its other uses. */
export function replaceEnumeration(work: Work, local: ts.Identifier, values: Values, quote: string): string {
  const uses = usesOf(work, local);
  const types = uses.filter(isType);
  const members = uses.filter((use) => Object.hasOwn(values, memberTaken(use)?.name ?? ' '));
  const whole = uses.length > types.length + members.length || isNamedOutside(work.file, work.text, local.text);
  if (!whole) for (const use of members) inlineMember(work, use, values, quote);
  const typed = isTyped(work.source.fileName);
  const union = Object.values(values).map((value) => quoted(value, quote));
  const lines = [
    ...(whole ? [declareObject(local.text, values, quote, work.source.isDeclarationFile, typed)] : []),
    ...(types.length && typed ? [`type ${local.text} = ${[...new Set(union)].join(' | ')}`] : []),
  ];
  return lines.join('\n');
}

export function declareObject(name: string, values: Values, quote: string, declared: boolean, typed: boolean): string {
  if (declared) return `declare const ${name}: ${objectText(values, quote).replaceAll(', ', '; ')}`;
  return `const ${name} = ${objectText(values, quote)}${typed ? ' as const' : ''}`;
}
