/** paths → members of `Routes`, one for each operation. */
import { docBlock } from '../print/comment.js';
import { literal, propertyName } from '../print/literal.js';
import { type Content, insideEnvelope, parametersOf, type Route, resolve, schemasOf } from './document.js';
import { formsOf } from './media.js';
import { type Printer, typeText } from './types.js';

/** Members of `Routes` for these operations. */
export const printRoutes = (printer: Printer, routes: Route[]): string =>
  ['interface Routes {', ...routes.map((route) => printRoute(printer, route)), '}'].join('\n');

/** One member of the interface `Routes`. */
export function printRoute(printer: Printer, route: Route): string {
  const { key, operation } = route;
  const members = [
    ...parameterMember(printer, route, 'path'),
    ...parameterMember(printer, route, 'query'),
    ...bodyMembers(printer, route),
    `    data: ${answerType(printer, route)};`,
    ...flagMembers(route),
  ];
  return [
    ...docBlock(operation.description ?? operation.summary, '  '),
    `  ${literal(key)}: {`,
    ...members,
    '  };',
  ].join('\n');
}

function parameterMember(printer: Printer, route: Route, place: string): string[] {
  const parameters = parametersOf(printer.document, route).filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return [];
  const lines = parameters.flatMap(({ name, description, required, schema }) => {
    const type = typeText(printer, schema, `${route.key} parameter ${name}`, '      ');
    return [...docBlock(description, '      '), `      ${propertyName(name)}${required ? '' : '?'}: ${type};`];
  });
  const optional = parameters.some((parameter) => parameter.required) ? '' : '?';
  return [`    ${place}${optional}: {`, ...lines, '    };'];
}

function bodyMembers(printer: Printer, { key, operation }: Route): string[] {
  const body = resolve<Content | undefined>(printer.document, operation.requestBody, `${key} requestBody`);
  // A body is sent in one form: of several that a route takes, JSON before a form.
  const [best] = formsOf(body ?? {});
  if (!best) return [];
  const optional = body?.required ? '' : '?';
  const { mediaType, member, schema } = best;
  if (!member)
    return [`    body${optional}: ${printer.unclear(key, `request body of an unknown media type ${mediaType}`)};`];
  // A multipart form travels as the platform's own FormData.
  const isMultipart = mediaType.startsWith('multipart/');
  const type = isMultipart ? 'FormData' : typeText(printer, schema, `${key} ${member}`, '    ');
  return [`    ${member}${optional}: ${type};`];
}

/** The answer inside the envelope. A navigated route answers to the browser, not to the caller. */
function answerType(printer: Printer, { key, operation }: Route): string {
  if (operation['x-navigated']) return 'unknown';
  const responses = operation.responses ?? {};
  const success = responses['200'] ?? responses['201'] ?? responses.default;
  const answer = resolve<Content | undefined>(printer.document, success, `${key} responses`);
  const schemas = schemasOf(answer ?? {});
  if (schemas.length === 0) return printer.unclear(key, 'no content in the 200 response');
  const types = schemas.map((schema) =>
    typeText(printer, insideEnvelope(printer.document, operation, schema, key), `${key} answer`, '    '),
  );
  return [...new Set(types)].join(' | ');
}

/** GET is repeatable by nature; other methods say so, and callers have to pass it on. */
function flagMembers({ method, operation }: Route): string[] {
  const flags = [];
  if (operation['x-repeatable'] && method !== 'get') flags.push('    repeatable: true;');
  if (operation['x-navigated']) flags.push('    navigated: true;');
  return flags;
}
