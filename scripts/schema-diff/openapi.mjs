import { parse } from 'yaml';
import { operations, parametersOf, resolve } from '../openapi/load.mjs';
import { compareSchemas, refsIn } from './json-schema.mjs';

const bodies = (node) => Object.values(node?.content ?? {}).map(({ schema }) => schema);

/** What a route takes and gives, by place. Only answers of success: failures have one shape for all routes. */
function partsOf(contract, route) {
  const { key, operation } = route;
  const body = resolve(contract, operation.requestBody, key);
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
  return {
    parameters: new Map(
      parametersOf(contract, route).map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
    ),
    bodyRequired: body?.required === true,
    body: bodies(body)[0],
    answer: answers.flatMap(([, answer]) => bodies(resolve(contract, answer, key)))[0],
    envelope: operation['x-envelope'],
  };
}

function compareParameters(key, before, after) {
  const changes = [];
  for (const [name, parameter] of before) {
    const now = after.get(name);
    const place = `${key} ${name}`;
    if (!now) changes.push({ level: 'breaking', place, message: 'parameter removed' });
    else {
      if (now.required && !parameter.required)
        changes.push({ level: 'breaking', place, message: 'parameter is now required' });
      changes.push(...compareSchemas(place, parameter.schema, now.schema, ['request']));
    }
  }
  for (const [name, { required }] of after) {
    if (before.has(name)) continue;
    const level = required ? 'breaking' : 'safe';
    changes.push({ level, place: `${key} ${name}`, message: `${required ? 'required' : 'optional'} parameter added` });
  }
  return changes;
}

function compareRoutes(key, before, after) {
  const bodyNowRequired = after.bodyRequired && !before.bodyRequired;
  const envelopes = `answers in envelope ${after.envelope} instead of ${before.envelope}`;
  return [
    ...(before.envelope === after.envelope ? [] : [{ level: 'breaking', place: key, message: envelopes }]),
    ...(bodyNowRequired ? [{ level: 'breaking', place: key, message: 'body is now required' }] : []),
    ...compareParameters(key, before.parameters, after.parameters),
    ...compareSchemas(`${key} body`, before.body, after.body, ['request']),
    ...compareSchemas(`${key} answer`, before.answer, after.answer, ['response']),
  ];
}

/** For each named schema whether requests or answers reach it, directly or through others. */
function directionsOf(contract, routes) {
  const schemas = contract.components?.schemas ?? {};
  const found = new Map();
  const visit = (name, direction) => {
    const directions = found.get(name) ?? found.set(name, new Set()).get(name);
    if (directions.has(direction)) return;
    directions.add(direction);
    for (const inner of refsIn(schemas[name])) visit(inner, direction);
  };
  for (const { parameters, body, answer } of routes.values()) {
    for (const name of refsIn([body, ...[...parameters.values()].map(({ schema }) => schema)])) visit(name, 'request');
    for (const name of refsIn(answer)) visit(name, 'response');
  }
  return found;
}

const routesOf = (contract) => new Map(operations(contract).map((route) => [route.key, partsOf(contract, route)]));

/** Differences between two OpenAPI texts as `{ level, place, message }`, seen by somebody who calls the service. */
export function compareOpenapi(beforeText, afterText) {
  const [before, after] = [parse(beforeText), parse(afterText)];
  const [routesBefore, routesAfter] = [routesOf(before), routesOf(after)];
  const directions = directionsOf(after, routesAfter);
  const changes = [];
  for (const [key, route] of routesBefore) {
    const now = routesAfter.get(key);
    changes.push(
      ...(now ? compareRoutes(key, route, now) : [{ level: 'breaking', place: key, message: 'route removed' }]),
    );
  }
  for (const key of routesAfter.keys()) {
    if (!routesBefore.has(key)) changes.push({ level: 'safe', place: key, message: 'route added' });
  }
  const schemasAfter = after.components?.schemas ?? {};
  for (const [name, schema] of Object.entries(before.components?.schemas ?? {})) {
    // A removed schema shows where it was used.
    if (schemasAfter[name])
      changes.push(...compareSchemas(name, schema, schemasAfter[name], [...(directions.get(name) ?? [])]));
  }
  return changes;
}
