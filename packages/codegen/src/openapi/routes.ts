/** paths → members of `Routes`, one for each operation. */
import { docBlock } from '../tsdoc.js';
import { type Content, insideEnvelope, parametersOf, type Route, resolve } from './document.js';
import { type Printer, propertyName, quote, typeText } from './types.js';

const BODY_MEMBERS: Record<string, string> = {
  'application/json': 'body',
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'form',
};

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
  return [...docBlock(operation.description ?? operation.summary, '  '), `  ${quote(key)}: {`, ...members, '  };'].join(
    '\n',
  );
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
  return Object.entries(body?.content ?? {}).map(([mediaType, { schema }]) => {
    const member = BODY_MEMBERS[mediaType];
    const optional = body?.required ? '' : '?';
    if (!member)
      return `    body${optional}: ${printer.unclear(key, `request body of an unknown media type ${mediaType}`)};`;
    // A multipart form travels as the platform's own FormData.
    const type = mediaType.startsWith('multipart/')
      ? 'FormData'
      : typeText(printer, schema, `${key} ${member}`, '    ');
    return `    ${member}${optional}: ${type};`;
  });
}

/** The answer inside the envelope. A navigated route answers to the browser, not to the caller. */
function answerType(printer: Printer, { key, operation }: Route): string {
  if (operation['x-navigated']) return 'unknown';
  const responses = operation.responses ?? {};
  const success = responses['200'] ?? responses['201'] ?? responses.default;
  const answer = resolve<Content | undefined>(printer.document, success, `${key} responses`);
  const content = Object.values(answer?.content ?? {});
  if (content.length === 0) return printer.unclear(key, 'no content in the 200 response');
  const types = content.map(({ schema }) =>
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
