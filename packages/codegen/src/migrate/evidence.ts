/** What a file says of where it runs. */
import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { visit } from './work.js';

/** Each is the thing that was seen, for the report. */
export interface Evidence {
  /** Needs a window. */
  page?: string;
  /** Runs in Node, whatever else it names: it answers requests, or says so. */
  server?: string;
  /** Takes a module of Node, which bundlers can give to pages. */
  node?: string;
  /** Gives a client a secret. */
  secret?: string;
  /** Belongs to a page most of the time. */
  view?: string;
}

const WINDOW = /^(window|document|localStorage|sessionStorage|navigator)$/;
const OF_PROCESS = /^(argv|exit|exitCode|stdin|stdout|stderr|on|cwd)$/;
const NEEDS_WINDOW = /^(startScanning)$/;
const SERVER_PACKAGE =
  /^(express|koa|fastify|hono|h3|egg|midway|dotenv|server-only|next\/(server|headers)|@nestjs\/.*|@hapi\/.*)(\/.*)?$/;
const VIEW_PACKAGE = /^(react|react-dom|vue|svelte|@angular\/.*|next\/(router|navigation)|react-router.*|vue-router)$/;
const ENVIRONMENT = /^(NEXT_PUBLIC|VITE|REACT_APP|VUE_APP|NUXT_PUBLIC)_/;

export function evidenceOf(source: ts.SourceFile, checker: ts.TypeChecker): Evidence {
  const seen: Evidence = {};
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) break;
    if (statement.expression.text === 'use client') seen.page ??= "'use client'";
    if (statement.expression.text === 'use server') seen.server ??= "'use server'";
  }
  visit(source, (node) => {
    if (ts.isIdentifier(node)) readName(seen, node, checker);
    else if (ts.isStringLiteralLike(node) && isModule(node)) readModule(seen, node.text);
    else if (ts.isMetaProperty(node) && node.parent.getText(source) === 'import.meta.env')
      seen.view ??= 'import.meta.env';
    else if (ts.isJsxOpeningLikeElement(node)) seen.view ??= 'JSX';
  });
  return seen;
}

function readName(seen: Evidence, id: ts.Identifier, checker: ts.TypeChecker): void {
  const { parent, text } = id;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === id;
  if (isMember) {
    const { expression } = parent;
    if (ENVIRONMENT.test(text)) seen.view ??= text;
    if (NEEDS_WINDOW.test(text) || (text === 'authorize' && /\b(social|enterprise)$/.test(expression.getText())))
      seen.page ??= text;
    if (ts.isIdentifier(expression) && expression.text === 'process' && OF_PROCESS.test(text))
      seen.node ??= `process.${text}`;
    if (text === 'handler' && ts.isIdentifier(expression) && expression.text === 'exports')
      seen.server ??= 'exports.handler';
    return;
  }
  if (WINDOW.test(text) && isFree(id, checker)) seen.page ??= text;
  else if (/^(__dirname|__filename)$/.test(text) && isFree(id, checker)) seen.node ??= text;
  else if (/^(defineEventHandler|eventHandler)$/.test(text) && isFree(id, checker)) seen.server ??= text;
  else if (/^Next(Api)?(Request|Response)$/.test(text)) seen.server ??= text;
  else if (text === 'secret' && isGiven(parent)) seen.secret ??= 'secret';
}

/** Whether nothing in the project declares the name. */
function isFree(id: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { parent } = id;
  if (ts.isPropertyAssignment(parent) && parent.name === id) return false;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(id);
  return (symbol?.declarations ?? []).every((one) => one.getSourceFile().isDeclarationFile);
}

/** `{ secret: … }` and `{ secret }` of a value, not of a type. */
const isGiven = (parent: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);

function isModule({ parent }: ts.StringLiteralLike): boolean {
  if (ts.isImportDeclaration(parent)) return !parent.importClause?.isTypeOnly;
  if (ts.isExternalModuleReference(parent)) return true;
  if (!ts.isCallExpression(parent)) return false;
  const { expression } = parent;
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

function readModule(seen: Evidence, name: string): void {
  if (SERVER_PACKAGE.test(name)) seen.server ??= `'${name}'`;
  else if (isBuiltin(name)) seen.node ??= `'${name}'`;
  else if (VIEW_PACKAGE.test(name)) seen.view ??= `'${name}'`;
}
