/** Finds every place that names 4.x, and moves it. */
import ts from 'typescript';
import { moveExpress } from './express.js';
import { authPackage, literalsOf, MANAGEMENT, placeOf } from './homes.js';
import { moveNames, nameOf, quoteOf } from './named.js';
import { isExpressHelper, isOld, OLD } from './old.js';
import { moveMember, moveWhole } from './whole.js';
import { note, visit, type Work } from './work.js';

const EARLIER = `${OLD} has no default export in 4.x: this is the API of 2.x or 3.x. Read docs/migration.md, chapter “2.x and 3.x”`;

export function moveModules(work: Work): void {
  const literals: ts.StringLiteralLike[] = [];
  visit(work.source, (node) => {
    if (ts.isStringLiteralLike(node) && isOld(node.text)) literals.push(node);
  });
  for (const literal of literals) moveLiteral(work, literal);
  for (const { fileName, pos } of work.source.typeReferenceDirectives)
    if (isOld(fileName))
      work.notes.push({ line: lineOf(work, pos), rule: '4.x by name', text: `types of ${OLD} are referenced here` });
}

const lineOf = ({ source }: Work, position: number) => source.getLineAndCharacterOfPosition(position).line + 1;

function moveLiteral(work: Work, literal: ts.StringLiteralLike): void {
  const { parent } = literal;
  if (isExpressHelper(literal.text)) return void moveExpress(work, literal);
  if (ts.isImportDeclaration(parent)) return void moveImport(work, parent, literal);
  if (ts.isExportDeclaration(parent)) return void moveExport(work, parent, literal);
  if (ts.isExternalModuleReference(parent) && ts.isImportEqualsDeclaration(parent.parent)) {
    const { name } = parent.parent;
    const again = (local: string, from: string) => `import ${local} = require(${from});`;
    return void moveWhole(work, { local: name, specifier: literal, statement: parent.parent, again });
  }
  if (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent))
    return void moveImportType(work, parent.parent, literal);
  if (ts.isCallExpression(parent) && parent.arguments[0] === literal) return void moveCall(work, parent, literal);
  note(work, literal, '4.x by name', `“${literal.text}” is named here: change it by hand`);
}

function moveImport(work: Work, statement: ts.ImportDeclaration, specifier: ts.StringLiteralLike): void {
  const clause = statement.importClause;
  const bindings = clause?.namedBindings;
  if (!clause) {
    const quote = quoteOf(work, specifier);
    return void work.edits.replace(
      specifier.getStart(work.source),
      specifier.end,
      quote + authPackage(work.target) + quote,
    );
  }
  if (clause.name) {
    note(work, statement, '2.x and 3.x', EARLIER);
    return;
  }
  const type = clause.isTypeOnly ? 'type ' : '';
  if (bindings && ts.isNamespaceImport(bindings)) {
    const again = (local: string, from: string) => `import ${type}* as ${local} from ${from};`;
    return void moveWhole(work, { local: bindings.name, specifier, statement, again });
  }
  if (!bindings) return;
  const again = (names: string, from: string) => `import ${type}{ ${names} } from ${from}`;
  moveNames(work, { statement, elements: bindings.elements, specifier, again });
}

function moveExport(work: Work, statement: ts.ExportDeclaration, specifier: ts.StringLiteralLike): void {
  const clause = statement.exportClause;
  if (!clause || !ts.isNamedExports(clause))
    return void note(
      work,
      statement,
      '`export *`',
      'everything of 4.x is exported here: export the names you need from the new packages',
    );
  const type = statement.isTypeOnly ? 'type ' : '';
  const again = (names: string, from: string) => `export ${type}{ ${names} } from ${from}`;
  moveNames(work, { statement, elements: clause.elements, specifier, exported: true, again });
}

function moveImportType(work: Work, type: ts.ImportTypeNode, specifier: ts.StringLiteralLike): void {
  const name = type.qualifier && (ts.isIdentifier(type.qualifier) ? type.qualifier : undefined);
  if (!name || type.isTypeOf) {
    const place = name && placeOf(work, name.text, [name.text]);
    if (!place) return void note(work, type, '4.x by name', 'the type of all of 4.x is taken here: change it by hand');
  }
  moveMember(work, specifier, name!.text, name!, type);
}

/** `require`, `import()` and mocks. */
function moveCall(work: Work, call: ts.CallExpression, specifier: ts.StringLiteralLike): void {
  const isImport = call.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(call.expression) && call.expression.text === 'require';
  if (!isImport && !isRequire) return void moveMock(work, call, specifier);
  const then = call.parent;
  if (isImport && ts.isPropertyAccessExpression(then) && then.name.text === 'then')
    return void moveThen(work, then, specifier);
  const value = resultOf(call, isImport);
  const { parent } = value;
  const keyword = isImport ? 'await import' : 'require';
  if (ts.isPropertyAccessExpression(parent) && parent.expression === value)
    return void moveMember(work, specifier, parent.name.text, parent.name, parent);
  if (!ts.isVariableDeclaration(parent) || (isImport && value === call)) {
    const isBare = ts.isExpressionStatement(parent);
    return void note(
      work,
      call,
      '4.x by name',
      isBare ? `“${specifier.text}” is loaded here` : 'what becomes of this is not followed: change it by hand',
    );
  }
  const list = parent.parent as ts.VariableDeclarationList;
  const statement = list.declarations.length === 1 && ts.isVariableStatement(list.parent) ? list.parent : parent;
  const word = work.text.slice(list.getStart(work.source), list.declarations[0]!.getStart(work.source)).trim();
  const lead = statement === parent ? ', ' : `${word} `;
  if (ts.isIdentifier(parent.name)) {
    const again = (local: string, from: string) =>
      `${lead}${local} = ${keyword}(${from})${statement === parent ? '' : ';'}`;
    if (isConstructed(work, parent.name)) return void note(work, parent, '2.x and 3.x', EARLIER);
    return void moveWhole(work, { local: parent.name, specifier, statement, again });
  }
  if (!ts.isObjectBindingPattern(parent.name)) return;
  const elements = [...parent.name.elements];
  if (elements.some((one) => one.dotDotDotToken || !ts.isIdentifier(one.name) || !isPlain(one)))
    return void note(work, call, '4.x as a whole', 'names are taken in a way that is not followed: change it by hand');
  const again = (names: string, from: string) => `${lead}{ ${names} } = ${keyword}(${from})`;
  moveNames(work, { statement, elements, specifier, again });
}

const isPlain = ({ propertyName }: ts.BindingElement) => !propertyName || ts.isIdentifier(propertyName);

/** What the call gives: behind `await`, parentheses and casts. */
function resultOf(call: ts.Expression, awaited: boolean): ts.Expression {
  const { parent } = call;
  const goesOn =
    ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || (awaited && ts.isAwaitExpression(parent));
  return goesOn ? resultOf(parent as ts.Expression, awaited) : call;
}

/** `new Authing(…)`: the class of 2.x and 3.x was the module itself. */
function isConstructed(work: Work, local: ts.Identifier): boolean {
  let found = false;
  visit(work.source, (node) => {
    found ||= ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === local.text;
  });
  return found;
}

/** `import('…').then(({ A }) => …)` and `.then((m) => m.A)`, when everything has one home. */
function moveThen(work: Work, then: ts.PropertyAccessExpression, specifier: ts.StringLiteralLike): void {
  const [callback] = ts.isCallExpression(then.parent) ? then.parent.arguments : [];
  const parameter =
    callback && (ts.isArrowFunction(callback) || ts.isFunctionExpression(callback))
      ? callback.parameters[0]
      : undefined;
  if (parameter && ts.isIdentifier(parameter.name)) {
    const again = () => '';
    const before = work.edits.count;
    moveWhole(work, { local: parameter.name, specifier, statement: callback!, again });
    if (work.edits.count > before) return;
  }
  if (parameter && ts.isObjectBindingPattern(parameter.name)) {
    const elements = [...parameter.name.elements];
    const names = elements.map((one) => nameOf(one).text);
    const homes = new Set(names.map((name) => (literalsOf(name) ? '' : placeOf(work, name, names)?.home)));
    const [home] = homes;
    if (homes.size === 1 && home && elements.every(isPlain))
      return void moveNames(work, { statement: then.parent, elements, specifier, again: () => '' });
  }
  note(work, then, '4.x as a whole', 'names are taken in a way that is not followed: change it by hand');
}

/** `jest.mock('…', factory)` and its like. */
function moveMock(work: Work, call: ts.CallExpression, specifier: ts.StringLiteralLike): void {
  const caller = call.expression.getText(work.source);
  if (!/^(jest|vi|vitest|td|mock|proxyquire|sinon|rewiremock)\b/.test(caller)) {
    return void note(work, call, '4.x by name', `“${specifier.text}” is named here: change it by hand`);
  }
  const named = new Set<string>();
  visit(work.source, (node) => {
    if (ts.isIdentifier(node) && /^(Authentication|Management)Client$/.test(node.text)) named.add(node.text);
  });
  const home =
    named.has('ManagementClient') && !named.has('AuthenticationClient') ? MANAGEMENT : authPackage(work.target);
  const quote = quoteOf(work, specifier);
  work.edits.replace(specifier.getStart(work.source), specifier.end, quote + home + quote);
  const also = named.size > 1 ? `; ${MANAGEMENT} needs one of its own` : '';
  note(work, call, 'mocks', `the mock stands for ${home} now${also}`);
}
