/** Deployments whose texts want to be code, and a judge of what became of them. */
import { parse as parseModule } from '@babel/parser';
import fc from 'fast-check';
import { deploymentText } from './schemas.js';

const FRAGMENTS = [
  '*/',
  '/*',
  '/**',
  '//',
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  '`',
  '${',
  '}',
  '{',
  "'",
  '"',
  '"""',
  '\\',
  ')',
  ']',
  ';',
  ',',
  '<!--',
  '-->',
  '@ts-ignore',
  '@ts-expect-error',
  '@ts-nocheck',
  '@internal',
  '@deprecated',
  '@jsx x',
  '/// <reference path="x" />',
  '#!',
  '__proto__',
  'constructor',
  'toString',
  'any',
  'A | B',
  '名',
  ' ',
  'x',
  '0',
  'globalThis.hits = 1',
  ';globalThis.hits = 1;',
  "');globalThis.hits = 1;('",
  '*/ globalThis.hits = 1; /*',
  '*/\nglobalThis.hits = 1;\n/*',
  'export const evil = 1;',
  "import 'node:fs';",
  '];type X=1;[',
];

export const hostileTexts = (count: number, seed: number): string[] =>
  fc.sample(
    fc
      .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...FRAGMENTS) }, { weight: 1, arbitrary: fc.string() }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join('')),
    { numRuns: count, seed },
  );

/** A GraphQL string that says the text; what GraphQL cannot say is left out of it. */
const quoted = (text: string): string => JSON.stringify(text.replace(/\p{Cs}|(?![\t\n\r])\p{Cc}/gu, ''));

/** Places of a schema where a text may stand, all of which hold each of the texts. */
export const GRAPHQL_PLACES = 10;
export function hostileSchema(texts: readonly string[]): string {
  const parts = texts.map((raw, i) => {
    const text = quoted(raw);
    return `
      ${text} enum Enum${i} { ${text} A_VALUE @deprecated(reason: ${text}) _2FA }
      ${text} input Input${i} { ${text} field: String = ${text} @deprecated(reason: ${text}) kind: Enum${i} }
      extend type User { ${text} own${i}(${text} a: String = ${text}): Enum${i} @deprecated(reason: ${text}) }
      extend type Query { ${text} find${i}(input: Input${i}): [Enum${i}!] }`;
  });
  return deploymentText({ and: parts.join('\n') });
}

export const OPENAPI_PLACES = 17;
export function hostileOpenapi(texts: readonly string[]): string {
  const schemas: [string, unknown][] = [];
  const paths: [string, unknown][] = [];
  for (const [i, text] of texts.entries()) {
    const $ref = `#/components/schemas/${encodeURIComponent(`${i}${text}`.replaceAll('~', '').replace(/\p{Cs}/gu, '')).replaceAll('.', '%2E')}`;
    const name = `${i}${text}`.replaceAll('~', '').replace(/\p{Cs}/gu, '');
    const described = { description: text, 'x-uncertain': text, 'x-type': text, format: text, title: text };
    schemas.push([
      name,
      { ...described, type: 'object', properties: { [text]: { ...described, type: 'string' }, own: { $ref } } },
    ]);
    schemas.push([
      `${i} Alias ${text}`.replace(/\p{Cs}/gu, ''),
      {
        ...described,
        oneOf: [
          { enum: [text, 1, null] },
          { const: text },
          { enum: [[text], { [text]: text }] },
          { type: text },
          { $ref },
        ],
      },
    ]);
    paths.push([
      `/${i}${text}`,
      {
        post: {
          summary: text,
          operationId: text,
          'x-envelope': text,
          parameters: [
            { name: text, in: 'query', description: text, schema: { enum: [text, 'b'] } },
            { name: text, in: 'path', schema: { const: text } },
            { name: text, in: text, schema: {} },
          ],
          requestBody: {
            content: {
              [text]: { schema: { $ref } },
              'application/json': { schema: { type: 'object', additionalProperties: { $ref } } },
              'application/hal+json': {},
            },
          },
          responses: { 200: { description: text, content: { [text]: { schema: { $ref } } } } },
        },
      },
    ]);
  }
  return JSON.stringify({
    openapi: '3.1.0',
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries(schemas) },
  });
}

type Statement = ReturnType<typeof parseModule>['program']['body'][number];

/** Statements of a generated module that do more than declare; none, when no text has left its place. */
export function effectsIn(text: string): string[] {
  const { program } = parseModule(text, { sourceType: 'module', plugins: ['typescript'] });
  return program.body
    .filter((node) => !isDeclaration(node))
    .map(({ start, end }) => text.slice(start ?? 0, Math.min(end ?? 0, (start ?? 0) + 200)));
}

function isDeclaration(node: Statement): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type' && /^(@authing\/|\.\/)/.test(node.source.value);
    case 'ExportAllDeclaration':
      return node.source.value.startsWith('./');
    case 'TSModuleDeclaration':
      return node.declare === true;
    case 'ExportNamedDeclaration':
      return !node.declaration || isDeclaration(node.declaration);
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return true;
    case 'VariableDeclaration':
      return node.kind === 'const' && node.declarations.every(({ init }) => init && isInert(init as Inert));
    default:
      return false;
  }
}

type Inert = { type: string; expression?: Inert; properties?: { type: string; computed?: boolean; value?: unknown }[] };

function isInert({ type, expression, properties }: Inert): boolean {
  if (type === 'TSAsExpression' && expression) return isInert(expression);
  if (type === 'ObjectExpression' && properties)
    return properties.every((one) => one.type === 'ObjectProperty' && !one.computed && isInert(one.value as Inert));
  return ['StringLiteral', 'Identifier', 'ArrowFunctionExpression'].includes(type);
}
