import { Kind, parse, print } from 'graphql';
import { compareKeys } from './compare-schema.mjs';
import { place } from './read.mjs';

/** `a.b.c` for every leaf and every object a selection asks for; arguments are part of the name. */
function paths(selectionSet, fragments, prefix = '') {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragments.get(selection.name.value);
      if (!fragment) throw new Error(`${place(selection)}: unknown fragment ${selection.name.value}`);
      return paths(fragment.selectionSet, fragments, prefix);
    }
    const path = prefix + print({ ...selection, selectionSet: undefined }).replace(/\s+/g, ' ');
    return [path, ...paths(selection.selectionSet, fragments, `${path} > `)];
  });
}

function compareOperation(operation, fact, fragments) {
  const name = operation.name.value;
  const where = `${place(operation)} ${name}`;
  const [root, ...more] = operation.selectionSet.selections;
  const variables = Object.fromEntries(
    operation.variableDefinitions.map(({ variable, type }) => [variable.name.value, print(type)]),
  );
  const args = root.arguments.map(print);
  const expected = fact.selection ? paths(parse(fact.selection).definitions[0].selectionSet, fragments) : [];
  const selected = new Set(paths(root.selectionSet, fragments));
  const isPassword = (path) => /(^|> )password$/.test(path);
  return [
    ...(more.length > 0 ? [`${where}: has more than one root field`] : []),
    ...(operation.operation === fact.kind ? [] : [`${where}: is a ${operation.operation}, the facts say ${fact.kind}`]),
    ...(root.name.value === fact.rootField
      ? []
      : [`${where}: root field is ${root.name.value}, not ${fact.rootField}`]),
    ...compareKeys(`${where} variables`, Object.keys(fact.variables), Object.keys(variables), (variable) =>
      variables[variable] === fact.variables[variable]
        ? []
        : [`${where}: $${variable} is ${variables[variable]}, the facts say ${fact.variables[variable]}`],
    ),
    ...compareKeys(
      `${where} root arguments`,
      fact.rootArgs.map((arg) => `${arg}: $${arg}`),
      args,
    ),
    ...expected
      .filter((path) => !isPassword(path) && !selected.has(path))
      .map((path) => `${where}: does not select ${path}`),
    ...[...selected].filter(isPassword).map((path) => `${where}: selects ${path}; password hashes stay on the server`),
  ];
}

/** What the operation files and the facts disagree about, one message per place. */
export function compareOperations(operations, facts, fragments) {
  const byName = new Map(operations.map((operation) => [operation.name.value, operation]));
  const twice = operations.filter((operation) => byName.get(operation.name.value) !== operation);
  return [
    ...twice.map((operation) => `${place(operation)}: operation ${operation.name.value} is declared twice`),
    ...compareKeys('operations', Object.keys(facts.operations), [...byName.keys()], (name) =>
      compareOperation(byName.get(name), facts.operations[name], fragments),
    ),
  ];
}
