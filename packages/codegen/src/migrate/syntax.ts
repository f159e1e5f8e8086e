/** Babel behind names that this folder uses. */
import { type ParserPlugin, parse } from '@babel/parser';
import babelTraverse, { type NodePath, type Visitor } from '@babel/traverse';

export type Program = ReturnType<typeof parse>;
export type Path = NodePath;

// A CommonJS module: depending on who loads it, the function is the default or inside it.
const traverse = ((babelTraverse as { default?: unknown }).default ?? babelTraverse) as (
  ast: Program,
  visitor: Visitor,
) => void;

export const walk = (ast: Program, visitor: Visitor): void => traverse(ast, visitor);

/** @throws SyntaxError */
export function parseModule(code: string, file: string): Program {
  const plugins: ParserPlugin[] = ['decorators-legacy', 'importAttributes'];
  if (/\.[cm]?tsx?$/.test(file)) plugins.push('typescript');
  else plugins.push('flow');
  if (!/\.[cm]?ts$/.test(file)) plugins.push('jsx');
  return parse(code, { sourceType: 'unambiguous', allowReturnOutsideFunction: true, plugins });
}

/** The member's name when `parent` takes one by name: `User` of `Authing.User`. */
export const memberName = (parent: Path['node']): string | undefined => {
  const key =
    parent.type === 'MemberExpression' ? parent.property : parent.type === 'TSQualifiedName' ? parent.right : undefined;
  return key?.type === 'Identifier' ? key.name : undefined;
};
