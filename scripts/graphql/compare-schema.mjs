import { isEnumType, isInputObjectType, isObjectType } from 'graphql';

/** Names missing on one side, then `both(name)` for the common ones. */
export function compareKeys(where, expected, actual, both = () => []) {
  return [
    ...expected.filter((name) => !actual.includes(name)).map((name) => `${where}: ${name} is missing`),
    ...actual.filter((name) => !expected.includes(name)).map((name) => `${where}: ${name} is not among the facts`),
    ...expected.filter((name) => actual.includes(name)).flatMap(both),
  ];
}

const compareType = (where, expected, actual) =>
  expected === String(actual) ? [] : [`${where}: is ${actual}, the facts say ${expected}`];

function compareArguments(where, expected, field) {
  const actual = Object.fromEntries(field.args.map((arg) => [arg.name, arg.type]));
  return compareKeys(`${where} arguments`, Object.keys(expected), Object.keys(actual), (name) =>
    compareType(`${where}(${name})`, expected[name], actual[name]),
  );
}

function compareFields(typeName, expected, type) {
  const fields = type?.getFields() ?? {};
  return compareKeys(typeName, Object.keys(expected), Object.keys(fields), (name) => {
    const fact = typeof expected[name] === 'string' ? { type: expected[name] } : expected[name];
    const where = `${typeName}.${name}`;
    const argumentsDiffer = 'args' in fields[name] ? compareArguments(where, fact.args ?? {}, fields[name]) : [];
    return [...compareType(where, fact.type, fields[name].type), ...argumentsDiffer];
  });
}

/** What the schema and the facts disagree about, one message per place. */
export function compareSchema(schema, facts) {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const names = (predicate) => types.filter(predicate).map(({ name }) => name);
  const objects = { ...facts.objects, Query: facts.queries, Mutation: facts.mutations };
  const group = (title, expected, predicate, compare) =>
    compareKeys(title, Object.keys(expected), names(predicate), (name) =>
      compare(name, expected[name], schema.getType(name)),
    );
  return [
    ...group('types', objects, isObjectType, compareFields),
    ...group('inputs', facts.inputs, isInputObjectType, compareFields),
    ...group('enums', facts.enums, isEnumType, (name, values, type) =>
      compareKeys(
        name,
        values,
        type.getValues().map((value) => value.name),
      ),
    ),
    ...facts.scalars.filter((name) => !schema.getType(name)).map((name) => `scalars: ${name} is missing`),
  ];
}
