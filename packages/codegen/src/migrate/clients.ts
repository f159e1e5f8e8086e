/** How clients are made, and how their errors are read. */
import ts from 'typescript';
import { changedOptions, goneOptions } from './names.js';
import { isOfOld } from './origins.js';
import { note, visit, type Work } from './work.js';

const RULE = 'options';
const SECRET = 'a page cannot keep a secret: @authing/browser refuses this option';

const clientOf = ({ checker }: Work, made: ts.Expression): string | undefined => {
  const { symbol } = checker.getTypeAtLocation(made);
  const isClient = /^(Authentication|Management)Client$/.test(symbol?.name ?? '');
  return isClient && isOfOld(symbol.declarations?.[0]) ? symbol.name : undefined;
};

export function moveClients(work: Work): void {
  visit(work.source, (node) => {
    if (!ts.isNewExpression(node)) return;
    const client = clientOf(work, node) ?? ownClassOf(work, node);
    const [options] = node.arguments ?? [];
    if (client && options) checkOptions(work, client, options);
  });
}

/** A class of the project that extends one of 4.x. */
function ownClassOf({ checker }: Work, made: ts.NewExpression): string | undefined {
  const type = checker.getTypeAtLocation(made);
  const bases = type.isClass() ? checker.getBaseTypes(type) : [];
  const base = bases.find(({ symbol }) => isOfOld(symbol?.declarations?.[0]));
  return /^(Authentication|Management)Client$/.test(base?.symbol.name ?? '') ? base!.symbol.name : undefined;
}

function checkOptions(work: Work, client: string, options: ts.Expression): void {
  const type = work.checker.getTypeAtLocation(options);
  const isRefused = (name: string) =>
    name === 'secret' && client === 'AuthenticationClient' && work.target === 'browser';
  const told = { ...goneOptions, ...changedOptions };
  for (const [name, text] of Object.entries(told)) {
    const at = placeOf(options, name);
    // `options.tokenProvider` of the type is no option that was given: only what is written counts, or spread.
    if (at) note(work, at, RULE, `option ${name}${name in goneOptions ? ' is gone' : ''}: ${text}`);
  }
  const secret = placeOf(options, 'secret') ?? (isGiven(type, options) ? options : undefined);
  if (secret && isRefused('secret')) note(work, secret, RULE, SECRET);
  if (!ts.isObjectLiteralExpression(options) || options.properties.some(ts.isSpreadAssignment))
    note(work, options, RULE, `not all options are seen here: ${Object.keys(goneOptions).join(', ')} are gone`);
  visit(options, (node) => {
    if (ts.isStringLiteralLike(node) && /^http:\/\/(?!localhost|127\.|\[::1\])/.test(node.text))
      note(work, node, RULE, 'http addresses need allowInsecureHost: true');
  });
}

/** Through a variable or a spread: an object of the project with a secret, not the type of 4.x that allows one. */
const isGiven = (type: ts.Type, options: ts.Expression): boolean => {
  const declared = type.getProperty('secret')?.declarations?.[0];
  return !!declared && !isOfOld(declared) && declared.getSourceFile() !== undefined && !ts.isStringLiteral(options);
};

function placeOf(options: ts.Expression, name: string): ts.Node | undefined {
  if (!ts.isObjectLiteralExpression(options)) return undefined;
  return options.properties.find((one) => one.name && ts.isIdentifier(one.name) && one.name.text === name);
}

/** Errors of 4.x were read in ways that give nothing now. Told in files that have to do with 4.x. */
export function moveErrors(work: Work): void {
  visit(work.source, (node) => {
    if (ts.isStringLiteralLike(node) && node.text === 'ECONNABORTED')
      note(work, node, 'errors', "ECONNABORTED: a call that took too long rejects with kind 'timeout'");
    const isParse = ts.isCallExpression(node) && node.expression.getText(work.source) === 'JSON.parse';
    const [given] = isParse ? node.arguments : [];
    if (given && ts.isPropertyAccessExpression(given) && given.name.text === 'message')
      note(
        work,
        node,
        'errors',
        'JSON.parse of a message: messages are plain text now; code and data are members of the error',
      );
    if (ts.isPropertyAccessExpression(node) && /\b(error|err|e)\.response$/.test(node.getText(work.source)))
      note(work, node, 'errors', 'response: errors are AuthingErrors; their `status` is that of the answer');
  });
}
