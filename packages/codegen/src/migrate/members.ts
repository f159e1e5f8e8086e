/** What a file does with the objects of 4.x: methods with another name, that behave in another way, or that are gone. */
import ts from 'typescript';
import { notes as methodNotes, renamed } from './methods.js';
import { goneMembers, goneUserMembers, renamedMethods, windowBound } from './names.js';
import { isUnknown, memberOf } from './origins.js';
import { note, visit, type Work } from './work.js';

/** One member that is taken: `x.m`, `x['m']`, `const { m } = x`. */
interface Taken {
  name: string;
  at: ts.Node;
  object: ts.Type;
  plain: boolean;
}

function takenBy({ checker }: Work, node: ts.Node): Taken | undefined {
  if (ts.isPropertyAccessExpression(node))
    return { name: node.name.text, at: node.name, object: checker.getTypeAtLocation(node.expression), plain: true };
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    const { text } = node.argumentExpression;
    return {
      name: text,
      at: node.argumentExpression,
      object: checker.getTypeAtLocation(node.expression),
      plain: false,
    };
  }
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const key = node.propertyName ?? node.name;
  if (!ts.isIdentifier(key)) return undefined;
  return { name: key.text, at: key, object: checker.getTypeAtLocation(node.parent), plain: !!node.propertyName };
}

/** @returns whether the file takes any member of 4.x, changed or not */
export function moveMembers(work: Work): boolean {
  let isConcerned = false;
  visit(work.source, (node) => {
    const taken = takenBy(work, node);
    if (!taken) return;
    const key = memberOf(work.checker, taken.object, taken.name);
    isConcerned ||= !!key;
    if (key) return void moveMember(work, taken, key);
    if (isUnknown(taken.object) && isTelling(taken.name)) {
      const [, text] = tellings.get(taken.name)!;
      note(work, taken.at, taken.name, `if this is an object of 4.x: ${text}`);
    }
  });
  return isConcerned;
}

function moveMember(work: Work, { name, at, plain }: Taken, key: string): void {
  const better = Object.hasOwn(renamedMethods, key) ? renamedMethods[key] : undefined;
  const { edits, source, text } = work;
  if (better && plain) edits.replace(at.getStart(source), at.end, better);
  else if (better) {
    const isKey = ts.isStringLiteralLike(at);
    const quote = text[at.getStart(source)]!;
    edits.replace(at.getStart(source), at.end, isKey ? quote + better + quote : `${better}: ${name}`);
  }
  const what = whatOf(work, key, name);
  if (what) note(work, at, key.replace(/^auth/, 'authing').replace(' ', '.'), what);
}

/** Why a person has to look at a member; undefined when nothing changed. */
function whatOf(work: Work, key: string, name: string): string | undefined {
  const isUser = key.startsWith('User ');
  if (isUser)
    return Object.hasOwn(goneUserMembers, name) ? `User.${name} is gone: ${goneUserMembers[name]}` : undefined;
  const changed = changeOf(key);
  const needsPage = work.target === 'server' && windowBound.includes(key) ? 'needs @authing/browser. ' : '';
  if (changed || needsPage) return `${name}: ${needsPage}${changed ?? ''}`.trim();
  const isOnClient = /^(auth|management) \w+$/.test(key);
  if (name === 'options' && isOnClient) return 'options: a copy without secrets; changing it changes nothing';
  if (name === 'tokenProvider' && isOnClient) return undefined;
  if (name === 'baseClient' && isOnClient) return 'baseClient: only `appHost` is left; use `connection.base`';
  if (Object.hasOwn(goneMembers, name)) return `${name} is gone: ${goneMembers[name]}`;
  return name.startsWith('_') ? `${name} was not meant for you, and is gone` : undefined;
}

/** What docs/migration.md says of a method, in one text. */
function changeOf(key: string): string | undefined {
  const text = Object.hasOwn(methodNotes, key) ? methodNotes[key] : undefined;
  const better =
    Object.hasOwn(renamed, key) && !Object.hasOwn(renamedMethods, key) ? `is ${renamed[key]} now.` : undefined;
  return better || text ? [better, text].filter(Boolean).join(' ') : undefined;
}

/** Names that nothing but 4.x has: they tell enough where no type does. */
const tellings = new Map<string, [key: string, text: string]>(
  [...new Set([...Object.keys(methodNotes), ...Object.keys(renamed)])].flatMap((key) => {
    const name = key.split(/[ .]/).at(-1)!;
    const better = Object.hasOwn(renamedMethods, key) ? `${name} is ${renamedMethods[key]} now` : undefined;
    return name.length >= 10 ? [[name, [key, [better, changeOf(key)].filter(Boolean).join('. ')]] as const] : [];
  }),
);
const isTelling = (name: string): boolean => tellings.has(name);
