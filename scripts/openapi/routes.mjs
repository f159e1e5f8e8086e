/** paths → members of `Routes`, one for each operation. */
import { ContractError, operations, parametersOf, resolve } from './load.mjs';
import { docBlock } from './tsdoc.mjs';
import { propertyName, quote } from './types.mjs';

const BODY_MEMBERS = {
  'application/json': 'body',
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'form',
};

export function printRoutes(contract, printer) {
  const members = operations(contract).map((entry) => printRoute(contract, printer, entry));
  return [
    '/** Every REST route by its key, with what it takes and what it gives. */',
    'export interface Routes {',
    members.join('\n'),
    '}',
  ].join('\n');
}

function printRoute(contract, printer, entry) {
  const members = [
    ...parameterMember(contract, printer, entry, 'path'),
    ...parameterMember(contract, printer, entry, 'query'),
    ...bodyMembers(contract, printer, entry),
    `    data: ${answerType(contract, printer, entry)};`,
    ...flagMembers(entry),
  ];
  return [...docBlock(entry.operation.description, '  '), `  ${quote(entry.key)}: {`, ...members, '  };'].join('\n');
}

function parameterMember(contract, printer, entry, place) {
  const parameters = parametersOf(contract, entry).filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return [];
  const lines = parameters.flatMap((parameter) => [
    ...docBlock(parameter.description, '      '),
    `      ${propertyName(parameter.name)}${parameter.required ? '' : '?'}: ${printer.type(
      parameter.schema,
      `${entry.key} parameter ${parameter.name}`,
      '      ',
    )};`,
  ]);
  const optional = parameters.some((parameter) => parameter.required) ? '' : '?';
  return [`    ${place}${optional}: {`, ...lines, '    };'];
}

function bodyMembers(contract, printer, { key, operation }) {
  const body = resolve(contract, operation.requestBody, `${key} requestBody`);
  return Object.entries(body?.content ?? {}).map(([mediaType, { schema }]) => {
    const member = BODY_MEMBERS[mediaType];
    if (!member) throw new ContractError(key, `request body of an unknown media type ${mediaType}`);
    // A multipart form travels as the platform's own FormData.
    const type = mediaType.startsWith('multipart/') ? 'FormData' : printer.type(schema, `${key} ${member}`, '    ');
    return `    ${member}${body.required ? '' : '?'}: ${type};`;
  });
}

/** The answer inside the envelope. A navigated route answers to the browser, not to the caller. */
function answerType(contract, printer, { key, operation }) {
  if (operation['x-navigated']) return 'unknown';
  const answer = resolve(contract, operation.responses?.['200'], `${key} responses`);
  const content = Object.values(answer?.content ?? {});
  if (content.length === 0) throw new ContractError(key, 'no content in the 200 response');
  const types = content.map(({ schema }) => printer.type(schema, `${key} answer`, '    '));
  return [...new Set(types)].join(' | ');
}

/** GET is repeatable by nature; other methods say so, and callers have to pass it on. */
function flagMembers({ method, operation }) {
  const flags = [];
  if (operation['x-repeatable'] && method !== 'get') flags.push('    repeatable: true;');
  if (operation['x-navigated']) flags.push('    navigated: true;');
  return flags;
}
