/** Compares the REST contract with what 4.x sends: both ways, exceptions only by name and with a reason. */
import { operations } from './load.mjs';
import { wireNames } from './wire-names.mjs';

const PLACES = ['query', 'body', 'form'];

/** Differences as lines for people; empty when contract and facts agree. */
export function compareWithFacts(contract, facts, exceptions) {
  const names = wireNames(contract);
  const byRoute = new Map(facts.routes.map((fact) => [fact.route, fact]));
  return [
    ...facts.routes.filter((fact) => !names.has(fact.route)).map((fact) => `${fact.route}: not in the contract`),
    ...facts.routes
      .filter((fact) => names.has(fact.route))
      .flatMap((fact) => missingNames(fact, names.get(fact.route))),
    ...operations(contract).flatMap((entry) =>
      surplus(entry, byRoute.get(entry.key), names.get(entry.key), exceptions),
    ),
    ...staleExceptions(exceptions, names, byRoute, contract),
  ];
}

function missingNames(fact, known) {
  return PLACES.flatMap((place) =>
    (fact[place] ?? [])
      .filter((name) => !known[place].includes(name))
      .map((name) => `${fact.route}: ${place} name ${name} is not in the contract`),
  );
}

function surplus({ key, operation }, fact, known, exceptions) {
  if (!fact) return exceptions.routes[key] ? [] : [`${key}: no fact behind it and no reason in rest-exceptions.json`];
  const excused = exceptions.names[key]?.names ?? [];
  const unfounded = PLACES.flatMap((place) =>
    known[place]
      .filter((name) => !covered(name, fact[place] ?? []) && !excused.includes(name))
      .map((name) => `${key}: ${place} name ${name} has no fact behind it and no reason in rest-exceptions.json`),
  );
  return [...unfounded, ...envelopeDifference(key, operation, fact, exceptions)];
}

/** A nested name needs no fact of its own when the facts stop at its parent, nor a parent when they name its child. */
function covered(name, factNames) {
  const [outer] = name.split('.');
  return factNames.some((fact) => fact === name || fact.startsWith(`${name}.`) || (name !== outer && fact === outer));
}

function envelopeDifference(key, operation, fact, exceptions) {
  if (Boolean(operation['x-navigated']) !== Boolean(fact.navigated))
    return [`${key}: x-navigated differs from the fact`];
  if (fact.navigated || operation['x-envelope'] === fact.envelope || exceptions.envelopes[key]) return [];
  return [`${key}: x-envelope ${operation['x-envelope']}, but the fact says ${fact.envelope}`];
}

function staleExceptions(exceptions, names, byRoute, contract) {
  const envelopes = new Map(operations(contract).map(({ key, operation }) => [key, operation['x-envelope']]));
  const stale = (key, kind) => `rest-exceptions.json: ${kind} ${key} is not needed any more`;
  return [
    ...Object.keys(exceptions.routes)
      .filter((key) => !names.has(key) || byRoute.has(key))
      .map((key) => stale(key, 'route')),
    ...Object.entries(exceptions.names).flatMap(([key, { names: excused }]) =>
      excused
        .filter((name) => !PLACES.some((place) => names.get(key)?.[place].includes(name)))
        .map(() => stale(key, 'name of')),
    ),
    ...Object.keys(exceptions.envelopes)
      .filter((key) => envelopes.get(key) === byRoute.get(key)?.envelope)
      .map((key) => stale(key, 'envelope of')),
  ];
}
