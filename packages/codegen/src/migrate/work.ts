/** What the rules of the move work on: one file, its edits, and what a person has to look at. */
import ts from 'typescript';
import type { Edits } from './edits.js';

export type Target = 'browser' | 'server';

/** One thing a person has to look at. `rule` groups equal ones. */
export interface Note {
  line: number;
  rule: string;
  text: string;
}

export interface Work {
  file: string;
  /** The whole file; positions of the nodes are positions in it. */
  text: string;
  source: ts.SourceFile;
  checker: ts.TypeChecker;
  target: Target;
  /** The clients that the files of the same package name. */
  clients: string;
  edits: Edits;
  notes: Note[];
  /** Packages whose exports have a name. */
  homesOf(name: string): readonly string[];
}

export function note(work: Work, at: ts.Node, rule: string, text: string): void {
  const { line } = work.source.getLineAndCharacterOfPosition(at.getStart(work.source));
  work.notes.push({ line: line + 1, rule, text });
}

/** Every node of a file, those in the comments of JSDoc too. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  for (const comment of (node as { jsDoc?: readonly ts.Node[] }).jsDoc ?? []) visit(comment, see);
  ts.forEachChild(node, (child) => visit(child, see));
}

export const newlineOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The symbol an identifier stands for: of `{ User }` that of the value. */
function symbolOf(checker: ts.TypeChecker, id: ts.Identifier): ts.Symbol | undefined {
  if (ts.isShorthandPropertyAssignment(id.parent)) return checker.getShorthandAssignmentValueSymbol(id.parent);
  if (ts.isExportSpecifier(id.parent)) {
    const isName = id.parent.propertyName && id.parent.name === id;
    return isName ? undefined : checker.getExportSpecifierLocalTargetSymbol(id.parent);
  }
  return checker.getSymbolAtLocation(id);
}

/** Every use of a name that the file declares, in values and in types. */
export function usesOf({ source, checker }: Work, name: ts.Identifier): ts.Identifier[] {
  const symbol = checker.getSymbolAtLocation(name);
  const uses: ts.Identifier[] = [];
  visit(source, (node) => {
    if (!ts.isIdentifier(node) || node === name || node.text !== name.text) return;
    if (symbol && symbolOf(checker, node) === symbol && !ts.isImportSpecifier(node.parent)) uses.push(node);
  });
  return uses;
}

/** Writes a name over its uses. What the file exports keeps its public name. */
export function replaceUses({ edits, source }: Work, uses: readonly ts.Identifier[], text: string): void {
  for (const id of uses) {
    const { parent } = id;
    const start = id.getStart(source);
    if (ts.isShorthandPropertyAssignment(parent)) edits.replace(start, id.end, `${id.text}: ${text}`);
    else if (ts.isExportSpecifier(parent) && !parent.propertyName)
      edits.replace(start, id.end, `${text} as ${id.text}`);
    else edits.replace(start, id.end, text);
  }
}

/** Whether a name means something in the file already. */
export function isTaken(work: Work, name: string): boolean {
  let taken = false;
  visit(work.source, (node) => {
    taken ||= ts.isIdentifier(node) && node.text === name && !ts.isPropertyAccessExpression(node.parent);
  });
  return taken;
}
