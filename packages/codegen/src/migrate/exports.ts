/** What our packages export, asked of their own declarations. */
import type ts from 'typescript';
import { MANAGEMENT } from './homes.js';
import { createProgram, optionsFor } from './program.js';

const PACKAGES = ['@authing/auth', '@authing/browser', MANAGEMENT];

let read: ReadonlyMap<string, string[]> | undefined;

/** Tells which packages export a name. */
export function homesOf(name: string): readonly string[] {
  read ??= readExports();
  return read.get(name) ?? [];
}

function readExports(): ReadonlyMap<string, string[]> {
  const file = `${process.cwd()}/__authing-exports.ts`;
  const text = PACKAGES.map((name) => `export * as ${name.split('/')[1]} from '${name}';`).join('\n');
  const program = createProgram(new Map([[file, text]]), optionsFor(undefined).options);
  const checker = program.getTypeChecker();
  const homes = new Map<string, string[]>();
  for (const statement of program.getSourceFile(file)!.statements) {
    const { moduleSpecifier } = statement as ts.ExportDeclaration & { moduleSpecifier: ts.StringLiteral };
    const symbol = checker.getSymbolAtLocation(moduleSpecifier);
    if (!symbol) throw new Error(`${moduleSpecifier.text} cannot be found: install @authing/codegen anew`);
    for (const { name } of checker.getExportsOfModule(symbol))
      homes.set(name, [...(homes.get(name) ?? []), moduleSpecifier.text]);
  }
  return homes;
}
