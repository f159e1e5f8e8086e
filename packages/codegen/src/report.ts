/** `report.md`: how the SDK fares in this deployment, for people. */
import type { Change } from './change.js';
import type { Comparison, OperationVerdict } from './diff.js';
import type { RouteVerdicts } from './openapi/verdicts.js';

export interface ReportInput {
  source: string;
  comparison: Comparison;
  /** With `--openapi`. */
  routes?: RouteVerdicts;
}

const code = (text: string): string => `\`${text}\``;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const nested = (items: readonly string[]): string => items.map((item) => `\n  - ${item}`).join('');

/** A chapter; nothing when there is nothing to say. `text` instead of a list when the items are short. */
function section(title: string, intro: string, items: readonly string[], text = list(items)): string[] {
  if (items.length === 0) return [];
  return [`## ${title} (${items.length})`, ...(intro ? [intro] : []), text];
}

const withVerdict = (operations: readonly OperationVerdict[], verdict: OperationVerdict['verdict']) =>
  operations.filter((operation) => operation.verdict === verdict);

const titleOf = ({ kind, name }: OperationVerdict): string => `${kind} ${code(name)}`;

/** Operations with the same losses share an item: a field of `User` concerns dozens of them. */
function reducedItems(operations: readonly OperationVerdict[]): string[] {
  const groups = new Map<string, string[]>();
  for (const operation of operations) {
    const lost = operation.lost.map(({ place, reason }) => `without ${code(place)}: ${reason}`);
    const key = nested([...lost, ...operation.cautions.map((caution) => `note: ${caution}`)]);
    groups.set(key, [...(groups.get(key) ?? []), titleOf(operation)]);
  }
  return [...groups].map(([losses, titles]) => `${titles.join(', ')}${losses}`);
}

const impossibleLine = (operation: OperationVerdict): string => `${titleOf(operation)}${nested(operation.reasons)}`;

function graphqlSections({ operations, offers, changes }: Comparison): string[] {
  const works = withVerdict(operations, 'works').map(titleOf);
  const reduced = withVerdict(operations, 'reduced');
  return [
    ...section(
      'Operations that cannot work',
      'Functions that use them fail here.',
      withVerdict(operations, 'impossible').map(impossibleLine),
    ),
    ...section(
      'Operations that lose something',
      'They work with `connect({ documents })`. Fields that are not there are `undefined`, whatever their type says.',
      reduced.map(titleOf),
      list(reducedItems(reduced)),
    ),
    ...section(
      'Operations with additions',
      '',
      operations
        .filter(({ gained }) => gained.length > 0)
        .map((operation) => `${titleOf(operation)}: ${operation.gained.map(code).join(', ')}`),
    ),
    ...section(
      'New root fields',
      'Call them with `.graphql` files of your own: `--documents`.',
      offers.rootFields.map(code),
    ),
    ...section(
      'New fields',
      'Name them under `select` in the config, and the SDK asks for them.',
      offers.fields.map(
        ({ object, name, type, selected }) => `${code(`${object}.${name}: ${type}`)}${selected ? ', selected' : ''}`,
      ),
    ),
    ...section('New enum values', 'Enums of the SDK are open: the values pass.', offers.enumValues.map(code)),
    ...section('Operations that work as they are', '', works, works.join(', ')),
    ...changeSections('GraphQL', changes),
  ];
}

function changeSections(api: string, changes: readonly Change[]): string[] {
  return (['breaking', 'dangerous', 'safe'] as const).flatMap((level) => {
    const found = changes
      .filter((change) => change.level === level)
      .map(({ place, message }) => `${code(place)}: ${message}`);
    return section(`All ${level} differences, ${api}`, '', found);
  });
}

function routeSections({ works, changed, missing, added, changes }: RouteVerdicts): string[] {
  return [
    ...section('Routes that are missing', 'Functions that use them fail here.', missing.map(code)),
    ...section(
      'Routes that differ',
      'TypeScript cannot change a member of `Routes`: the types stay those of the SDK.',
      changed.map(
        (route) =>
          `${code(route.key)}${nested(route.changes.map(({ place, message }) => `${code(place)}: ${message}`))}`,
      ),
    ),
    ...section('New routes', '`connection.rest` takes them, typed by `routes.ts`.', added.map(code)),
    ...section('Routes that work as they are', '', works, works.map(code).join(', ')),
    ...changeSections('REST', changes),
  ];
}

/** One line for the terminal, and the first of the report. */
export function summaryOf({ comparison: { operations, offers }, routes }: ReportInput): string {
  const count = (verdict: OperationVerdict['verdict']) => withVerdict(operations, verdict).length;
  const graphql = `${count('works')} operations work as they are, ${count('reduced')} lose something, ${count('impossible')} cannot work`;
  const news = `${offers.rootFields.length} new root fields, ${offers.fields.length} new fields`;
  const rest = routes
    ? ` REST: ${routes.works.length} routes work as they are, ${routes.changed.length} differ, ${routes.missing.length} are missing, ${routes.added.length} are new.`
    : '';
  return `${graphql}; ${news}.${rest}`;
}

export function reportText(input: ReportInput): string {
  const parts = [
    '<!-- Generated by authing-codegen. Do not edit; run it again. -->',
    '# The SDK in this deployment',
    `Schema: ${code(input.source)}`,
    summaryOf(input),
    ...graphqlSections(input.comparison),
    ...(input.routes ? routeSections(input.routes) : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
