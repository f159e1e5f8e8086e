/** Makes sure that an OpenAPI file has the form that the rest of this folder takes for granted. */
import { METHODS } from './methods.js';

export type Path = readonly (string | number)[];
type Check = (value: unknown, path: Path) => void;

/** Deeper files are no service's; reading them would exhaust the stack. */
const MAX_DEPTH = 100;

/** What is wrong, where, and what to do. */
export class FormError extends Error {
  override readonly name = 'FormError';

  constructor(
    readonly path: Path,
    problem: string,
  ) {
    super(`${path.join('.') || 'the file'}: ${problem}`);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> => Object(value) === value && !Array.isArray(value);

function map(value: unknown, path: Path): asserts value is Record<string, unknown> {
  if (path.length > MAX_DEPTH) throw new FormError(path.slice(0, 5), `nested more than ${MAX_DEPTH} levels deep`);
  if (!isMap(value)) throw new FormError(path, 'must be a map (an object in JSON)');
}

const text: Check = (value, path) => {
  if (typeof value !== 'string') throw new FormError(path, 'must be text: put it in quotes');
};

const flag: Check = (value, path) => {
  if (typeof value !== 'boolean') throw new FormError(path, 'must be true or false');
};

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) throw new FormError(path, 'must be a list');
    for (const [index, item] of value.entries()) check(item, [...path, index]);
  };

/** A choice among nothing, and a type that is none of any, say nothing about a value. */
const filled =
  (check: Check): Check =>
  (value, path) => {
    check(value, path);
    if (Array.isArray(value) && value.length === 0) throw new FormError(path, 'must not be an empty list');
  };

const mapOf =
  (check: Check, isRead = (_name: string) => true): Check =>
  (value, path) => {
    map(value, path);
    for (const [name, item] of Object.entries(value)) if (isRead(name)) check(item, [...path, name]);
  };

const either =
  (isFirst: (value: unknown) => boolean, first: Check, second: Check): Check =>
  (value, path) =>
    (isFirst(value) ? first : second)(value, path);

/** The members that are there. Those that nobody reads may be anything. */
const members =
  (checks: () => Record<string, Check>): Check =>
  (value, path) => {
    map(value, path);
    for (const [name, check] of Object.entries(checks()))
      if (value[name] !== undefined && value[name] !== null) check(value[name], [...path, name]);
  };

const required =
  (names: readonly string[], check: Check): Check =>
  (value, path) => {
    check(value, path);
    for (const name of names)
      if (((value as Record<string, unknown>)[name] ?? undefined) === undefined)
        throw new FormError(path, `${name} is missing`);
  };

/** The checks of one document: references are looked up in it. */
function checksFor(document: unknown) {
  const isReference = (value: unknown) => isMap(value) && value.$ref !== undefined;

  const referenceTo =
    (section: string): Check =>
    (value, path) => {
      const { $ref } = value as { $ref: unknown };
      text($ref, [...path, '$ref']);
      const [, name] = new RegExp(`^#/components/${section}/([^/]+)$`).exec($ref as string) ?? [];
      const found = name && ownAt(document, ['components', section, unescaped(name)]);
      if (found === undefined || found === '')
        throw new FormError(
          [...path, '$ref'],
          `unknown $ref ${$ref}: it must name something under components.${section} of this file`,
        );
    };
  const orReference = (section: string, check: Check) => either(isReference, referenceTo(section), check);

  const schema: Check = (value, path) =>
    either(
      (one) => one === true,
      () => {},
      orReference('schemas', schemaObject),
    )(value, path);
  const schemaObject = members(() => ({
    type: either(Array.isArray, filled(listOf(text)), text),
    format: text,
    'x-type': text,
    'x-uncertain': text,
    enum: listOf(() => {}),
    required: either(isFlag, (_, path) => refuseFlag(path), listOf(text)),
    properties: mapOf(schema),
    additionalProperties: either(isFlag, () => {}, schema),
    items: schema,
    allOf: filled(listOf(schema)),
    oneOf: filled(listOf(schema)),
    anyOf: filled(listOf(schema)),
  }));
  const content = members(() => ({ content: mapOf(members(() => ({ schema }))) }));
  const parameter = required(
    ['name', 'in'],
    members(() => ({
      name: text,
      in: text,
      style: text,
      explode: flag,
      schema,
      content: mapOf(members(() => ({ schema }))),
    })),
  );
  const parameters = listOf(orReference('parameters', parameter));
  const security = listOf(mapOf(() => {}));
  const operation = members(() => ({
    'x-envelope': text,
    security,
    parameters,
    requestBody: orReference('requestBodies', content),
    responses: mapOf(orReference('responses', content), isStatus),
  }));
  const methods = Object.fromEntries(METHODS.map((method) => [method, operation]));
  const item: Check = (value, path) => {
    if (isReference(value)) throw new FormError(path, 'a path cannot be a $ref here: write it where it is used');
    members(() => ({ ...methods, parameters }))(value, path);
  };
  const components = members(() => ({
    schemas: mapOf(orReference('schemas', schemaObject)),
    parameters: mapOf(parameter),
    requestBodies: mapOf(content),
    responses: mapOf(content),
    securitySchemes: mapOf(members(() => ({ type: text, scheme: text, in: text, name: text }))),
  }));
  return required(
    ['paths'],
    members(() => ({ paths: mapOf(item, isAddress), components, security })),
  );
}

const isFlag = (value: unknown) => typeof value === 'boolean';

function refuseFlag(path: Path): void {
  throw new FormError(path, 'must be a list of property names, beside properties');
}

const isStatus = (name: string) => !name.startsWith('x-');
const isAddress = (name: string) => name.startsWith('/');

/** A step of a JSON pointer, as it was before it was put into an address. */
export const unescaped = (step: string): string => {
  const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
};

/** What is found under a path, members of prototypes left out. */
export const ownAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, step) =>
      Object(found) === found && Object.hasOwn(found as object, step) ? (found as never)[step] : undefined,
    value,
  );

/** @throws FormError at the first thing that is not as OpenAPI 3 has it */
export function checkForm(document: unknown): void {
  map(document, []);
  const { openapi } = document;
  if ((typeof openapi !== 'string' && typeof openapi !== 'number') || !/^3\./.test(`${openapi}`))
    throw new FormError(['openapi'], 'not an OpenAPI 3 document: `openapi: 3.1.0` must stand at its top');
  checksFor(document)(document, []);
}
