const severity = ['safe', 'dangerous', 'breaking'];

/** The worst of the levels that a change has in the directions it is used in. */
const worst = (directions, levels) =>
  severity[Math.max(0, ...directions.map((direction) => severity.indexOf(levels[direction])))];

/** Names of the schemas a node refers to. */
export function refsIn(node) {
  if (Array.isArray(node)) return node.flatMap(refsIn);
  if (!node || typeof node !== 'object') return [];
  if (typeof node.$ref === 'string') return [node.$ref.split('/').at(-1)];
  return Object.values(node).flatMap(refsIn);
}

/** What a schema is, without what is inside it. */
function kindOf(schema) {
  if (schema === undefined) return 'nothing';
  if (schema === true || Object.keys(schema).length === 0) return 'anything';
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  const types = [schema.type ?? (schema.properties ? 'object' : [])].flat();
  const combined = ['allOf', 'oneOf', 'anyOf']
    .filter((word) => schema[word])
    .map((word) => `${word}(${schema[word].map(kindOf)})`);
  const format = schema.const === undefined ? (schema.format ?? '') : JSON.stringify(schema.const);
  return [...types.sort(), ...combined, format].filter(Boolean).join(' ') || 'anything';
}

function compareEnums(place, before = [], after = [], directions) {
  const listed = (values) => values.map((value) => JSON.stringify(value)).join(', ');
  const gone = before.filter((value) => !after.includes(value));
  const added = after.filter((value) => !before.includes(value));
  if (before.length === 0 || after.length === 0) {
    if (before.length === after.length) return [];
    const level = worst(
      directions,
      after.length > 0 ? { request: 'breaking', response: 'safe' } : { request: 'safe', response: 'dangerous' },
    );
    return [{ level, place, message: after.length > 0 ? `only these values now: ${listed(after)}` : 'any value now' }];
  }
  return [
    ...(gone.length > 0
      ? [
          {
            level: worst(directions, { request: 'breaking', response: 'dangerous' }),
            place,
            message: `values removed: ${listed(gone)}`,
          },
        ]
      : []),
    ...(added.length > 0
      ? [
          {
            level: worst(directions, { request: 'safe', response: 'dangerous' }),
            place,
            message: `values added: ${listed(added)}`,
          },
        ]
      : []),
  ];
}

function compareProperty(place, name, before, after, directions) {
  const [old, now] = [before.properties?.[name], after.properties?.[name]];
  const [wasRequired, isRequired] = [before, after].map((schema) => schema.required?.includes(name) ?? false);
  const at = `${place}.${name}`;
  if (now === undefined) return [{ level: 'breaking', place: at, message: 'field removed' }];
  if (old === undefined) {
    const level = isRequired ? worst(directions, { request: 'breaking', response: 'safe' }) : 'safe';
    return [{ level, place: at, message: `${isRequired ? 'required' : 'optional'} field added` }];
  }
  const changes = compareSchemas(at, old, now, directions);
  if (isRequired && !wasRequired) {
    changes.push({
      level: worst(directions, { request: 'breaking', response: 'safe' }),
      place: at,
      message: 'field is now required',
    });
  } else if (wasRequired && !isRequired) {
    changes.push({
      level: worst(directions, { request: 'safe', response: 'breaking' }),
      place: at,
      message: 'field is now optional',
    });
  }
  return changes;
}

/** Differences of two schemas; named ones are compared once, under their own name. `directions`: request, response. */
export function compareSchemas(place, before, after, directions) {
  if (before === undefined && after === undefined) return [];
  const [was, is] = [kindOf(before), kindOf(after)];
  if (was !== is) {
    // Nothing before: harmless to who ignores the answer, and to who need not send a body (a required one is told apart).
    const level = was === 'nothing' ? 'safe' : 'breaking';
    return [{ level, place, message: `${is} instead of ${was}` }];
  }
  if (before.$ref || before === true) return [];
  const names = new Set([...Object.keys(before.properties ?? {}), ...Object.keys(after.properties ?? {})]);
  const inside = ['items', 'additionalProperties'].filter((word) => typeof (before[word] ?? after[word]) === 'object');
  const combined = ['allOf', 'oneOf', 'anyOf'].flatMap((word) => (before[word] ?? []).map((_, index) => [word, index]));
  return [
    ...compareEnums(place, before.enum, after.enum, directions),
    ...[...names].flatMap((name) => compareProperty(place, name, before, after, directions)),
    ...inside.flatMap((word) => compareSchemas(`${place}[]`, before[word], after[word], directions)),
    ...combined.flatMap(([word, index]) => compareSchemas(place, before[word][index], after[word][index], directions)),
  ];
}
