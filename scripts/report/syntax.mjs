/** What a piece of TypeScript says: names it uses, names it binds itself, texts and calls. Types say nothing here. */
import { parseSync } from '@swc/core';

export const parseModule = (text) => parseSync(text, { syntax: 'typescript', target: 'es2022' }).body;

/**
 * - `uses`: `a` for a name that stands alone, `a.b` for a member of one; names bound inside are left out.
 * - `strings`: texts without holes. `templates`: texts with holes, as the parts around them.
 * - `calls`: each call as the names that lead to it: `world.client().qrcode.geneCode()` is world, client, qrcode, geneCode.
 * - `aliases`: variables that hold a member of something, with the names of these members.
 */
export function factsOf(node) {
  const facts = { uses: new Set(), strings: [], templates: [], calls: [], aliases: [] };
  const bound = new Set();
  if (node) visit(node, facts, bound);
  for (const use of facts.uses) if (bound.has(use.split('.')[0])) facts.uses.delete(use);
  return facts;
}

/** Wrappers that only types and line breaks make a difference to. */
const INNER = {
  TsAsExpression: 'expression',
  TsSatisfiesExpression: 'expression',
  TsNonNullExpression: 'expression',
  TsConstAssertion: 'expression',
  ParenthesisExpression: 'expression',
  AwaitExpression: 'argument',
  OptionalChainingExpression: 'base',
};
/** Whose plain identifier keys are names of members, not of values. */
const WITH_KEY =
  /^(KeyValueProperty|MethodProperty|GetterProperty|SetterProperty|ClassMethod|ClassProperty|KeyValuePatternProperty)$/;

function visit(node, facts, bound) {
  if (Array.isArray(node)) {
    for (const child of node) if (child) visit(child, facts, bound);
    return;
  }
  const { type = '' } = node;
  const inner = INNER[type];
  if (inner) return visit(node[inner], facts, bound);
  if (type.startsWith('Ts') && type !== 'TsParameterProperty') return;
  note(node, facts);
  for (const name of boundNames(node)) bound.add(name);
  if (type === 'MemberExpression') return visitMember(node, facts, bound);
  const key = node.key && WITH_KEY.test(type) && node.key.type !== 'Computed' ? node.key : undefined;
  for (const name in node) {
    const child = node[name];
    if (child && typeof child === 'object' && child !== key && name !== 'span') visit(child, facts, bound);
  }
}

function visitMember({ object, property }, facts, bound) {
  if (object.type === 'Identifier' && property.type === 'Identifier')
    facts.uses.add(`${object.value}.${property.value}`);
  else visit(object, facts, bound);
  if (property.type === 'Computed') visit(property.expression, facts, bound);
}

function note(node, facts) {
  if (node.type === 'Identifier') facts.uses.add(node.value);
  else if (node.type === 'StringLiteral') facts.strings.push(node.value);
  else if (node.type === 'CallExpression' || node.type === 'NewExpression') facts.calls.push(chainOf(node.callee));
  else if (node.type === 'KeyValuePatternProperty') noteAlias(node.value, node.key.value, facts);
  else if (node.type === 'VariableDeclarator') noteAlias(node.id, node.init && chainOf(node.init).at(-1), facts);
  else if (node.type === 'TemplateLiteral') {
    const parts = node.quasis.map(({ cooked, raw }) => cooked ?? raw);
    if (parts.length === 1) facts.strings.push(parts[0]);
    else facts.templates.push(parts);
  }
}

function noteAlias({ type, value }, member, { aliases }) {
  if (type === 'Identifier' && member && member !== value) aliases.push([value, member]);
}

/** The names from the root of an expression to its last member; null stands for one that nobody can read off. */
function chainOf(node) {
  if (INNER[node?.type]) return chainOf(node[INNER[node.type]]);
  if (node?.type === 'Identifier') return [node.value];
  if (node?.type === 'CallExpression' || node?.type === 'NewExpression') return chainOf(node.callee);
  if (node?.type !== 'MemberExpression') return [null];
  return [...chainOf(node.object), memberName(node.property)];
}

const memberName = ({ type, value, expression }) =>
  type === 'Identifier' ? value : expression?.type === 'StringLiteral' ? expression.value : null;

function boundNames(node) {
  if (node.type === 'VariableDeclarator') return patternNames(node.id);
  if (node.type === 'CatchClause') return patternNames(node.param);
  if (node.type === 'Parameter') return patternNames(node.pat);
  if (node.type === 'ArrowFunctionExpression') return node.params.flatMap(patternNames);
  return [];
}

function patternNames(pattern) {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.value];
    case 'ObjectPattern':
      return pattern.properties.flatMap(({ type, key, value, argument }) =>
        type === 'AssignmentPatternProperty' ? [key.value] : patternNames(value ?? argument),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(patternNames);
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    default:
      return [];
  }
}
