import type { Change } from '../change.js';
import { compareSchemas, type Direction, refsIn } from './compare-schemas.js';
import { compareSecurity } from './compare-security.js';
import {
  type Content,
  envelopeOf,
  insideEnvelope,
  memberOf,
  type OpenapiDocument,
  type Operation,
  operations,
  type Parameter,
  parametersOf,
  type Route,
  resolve,
  type Schema,
  type SchemaObject,
} from './document.js';
import { type Form, formsOf } from './media.js';

/** What a route takes and gives, by place. Only answers of success: failures have one shape for all routes. */
interface Parts {
  parameters: Map<string, Parameter>;
  bodyRequired: boolean;
  /** Best first: the SDK sends, and reads, the first of the contract. */
  bodies: readonly Form[];
  answers: readonly Form[];
  envelope?: string;
  /** Where the route stands: what it asks of callers is compared with its document. */
  source: { document: OpenapiDocument; route: Route };
}

/** The envelope that is written down, else the one that the answer looks like; nothing when the answer is left open. */
function envelopeIn(document: OpenapiDocument, operation: Operation, answer: Schema | undefined, key: string) {
  if (operation['x-envelope'] !== undefined || answer === undefined || answer === true) return operation['x-envelope'];
  const { properties } = resolve<SchemaObject>(document, answer, `${key} answer`);
  return properties && envelopeOf(properties);
}

function partsOf(document: OpenapiDocument, route: Route): Parts {
  const { key, operation } = route;
  const body = resolve<Content | undefined>(document, operation.requestBody, key);
  const answers = Object.entries(operation.responses ?? {})
    .filter(([status]) => status.startsWith('2'))
    .map(([, content]) => formsOf(resolve<Content>(document, content, key)));
  const forms = answers.find(({ length }) => length > 0) ?? [];
  return {
    parameters: new Map(
      parametersOf(document, route).map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
    ),
    bodyRequired: body?.required === true,
    bodies: formsOf(body ?? {}),
    answers: forms.map((form) => ({ ...form, schema: insideEnvelope(document, operation, form.schema, key) })),
    envelope: envelopeIn(document, operation, forms[0]?.schema, key),
    source: { document, route },
  };
}

function compareParameters(key: string, before: Parts['parameters'], after: Parts['parameters']): Change[] {
  const kept = [...before].flatMap(([name, parameter]): Change[] => {
    const now = after.get(name);
    const place = `${key} ${name}`;
    if (!now) return [{ level: 'breaking', place, message: 'parameter removed' }];
    const demanded = now.required && !parameter.required;
    return [
      ...(demanded ? [{ level: 'breaking', place, message: 'parameter is now required' } as const] : []),
      ...compareStyles(place, parameter, now),
      ...compareSchemas(place, parameter.schema, now.schema, ['request']),
    ];
  });
  const added = [...after].filter(([name]) => !before.has(name));
  return [
    ...kept,
    ...added.map(([name, { required }]): Change => {
      const message = `${required ? 'required' : 'optional'} parameter added`;
      return { level: required ? 'breaking' : 'safe', place: `${key} ${name}`, message };
    }),
  ];
}

/** How a list or an object is written into an address. */
function compareStyles(place: string, before: Parameter, after: Parameter): Change[] {
  const styleOf = ({ in: where, style = /^(query|cookie)$/.test(where) ? 'form' : 'simple', explode }: Parameter) =>
    `${style}${(explode ?? style === 'form') ? ', exploded' : ''}`;
  const isOneText = ({ schema }: Parameter) =>
    schema !== true && /^(string|number|integer|boolean)$/.test(`${schema.type}`);
  const [was, is] = [styleOf(before), styleOf(after)];
  if (was === is || isOneText(before)) return [];
  return [{ level: 'breaking', place, message: `sent in the style ${is} instead of ${was}` }];
}

/** The form that the SDK sends, or reads, has to be among those of the deployment. */
function compareForms(place: string, before: readonly Form[], after: readonly Form[], direction: Direction): Change[] {
  const [was] = before;
  const is = after.find(({ form }) => form === was?.form);
  if (was && !is && after.length > 0) {
    const message = `${after.map(({ form }) => form).join(' or ')} instead of ${was.form}`;
    return [{ level: 'breaking', place, message }];
  }
  return compareSchemas(place, was?.schema, (is ?? after[0])?.schema, [direction]);
}

function compareRoutes(key: string, before: Parts, after: Parts): Change[] {
  const changes: Change[] = [];
  if (before.envelope !== after.envelope && before.envelope && after.envelope) {
    const message = `answers in envelope ${after.envelope} instead of ${before.envelope}: its result is read from another place`;
    changes.push({ level: 'breaking', place: key, message });
  }
  if (after.bodyRequired && !before.bodyRequired) {
    changes.push({ level: 'breaking', place: key, message: 'body is now required' });
  }
  return [
    ...changes,
    ...compareParameters(key, before.parameters, after.parameters),
    ...compareForms(`${key} body`, before.bodies, after.bodies, 'request'),
    ...compareForms(`${key} answer`, before.answers, after.answers, 'response'),
    ...compareSecurity(key, before.source, after.source),
  ];
}

/** For each named schema whether requests or answers reach it, directly or through others. */
function directionsOf(document: OpenapiDocument, routes: Map<string, Parts>): Map<string, Set<Direction>> {
  const found = new Map<string, Set<Direction>>();
  const visit = (name: string, direction: Direction) => {
    const directions = found.get(name) ?? new Set();
    if (directions.has(direction)) return;
    found.set(name, directions.add(direction));
    for (const inner of refsIn(memberOf(document.components.schemas, name))) visit(inner, direction);
  };
  const schemas = (forms: readonly Form[]) => forms.map(({ schema }) => schema);
  for (const { parameters, bodies, answers } of routes.values()) {
    for (const name of refsIn([...schemas(bodies), ...[...parameters.values()].map(({ schema }) => schema)]))
      visit(name, 'request');
    for (const name of refsIn(schemas(answers))) visit(name, 'response');
  }
  return found;
}

/** Names of the schemas that a route uses, directly or through others. */
export function schemaNamesOf(document: OpenapiDocument, route: Route): Set<string> {
  return new Set(directionsOf(document, new Map([[route.key, partsOf(document, route)]])).keys());
}

const routesOf = (document: OpenapiDocument) =>
  new Map(operations(document).map((route) => [route.key, partsOf(document, route)]));

/** Differences between two OpenAPI documents, seen by somebody who calls the service. */
export function compareOpenapi(before: OpenapiDocument, after: OpenapiDocument): Change[] {
  const [routesBefore, routesAfter] = [routesOf(before), routesOf(after)];
  const directions = directionsOf(after, routesAfter);
  const added = [...routesAfter.keys()].filter((key) => !routesBefore.has(key));
  return [
    ...[...routesBefore].flatMap(([key, route]): Change[] => {
      const now = routesAfter.get(key);
      return now ? compareRoutes(key, route, now) : [{ level: 'breaking', place: key, message: 'route removed' }];
    }),
    ...added.map((place): Change => ({ level: 'safe', place, message: 'route added' })),
    // A removed schema shows where it was used.
    ...Object.entries(before.components.schemas).flatMap(([name, schema]) => {
      const now = memberOf(after.components.schemas, name);
      return now ? compareSchemas(name, schema, now, [...(directions.get(name) ?? [])]) : [];
    }),
  ];
}
