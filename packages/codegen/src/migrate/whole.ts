/** 4.x taken as a whole: `import * as A`, `const A = require()`, `require().A`, `import().A` in types. */
import ts from 'typescript';
import { inlineMember, memberTaken, objectText } from './enumerations.js';
import { goneText, literalsOf, placeOf } from './homes.js';
import { quoteOf } from './named.js';
import { isTaken, newlineOf, note, replaceUses, usesOf, type Work } from './work.js';

const ALL = '4.x is taken as a whole here, and used in a way that cannot be followed: import what you need by name';
const RULE = '4.x as a whole';

export interface Whole {
  local: ts.Identifier;
  specifier: ts.StringLiteralLike;
  statement: ts.Node;
  /** The same once more, for a second package. */
  again(local: string, specifier: string): string;
}

/** Follows the members of the whole into the packages that have them now. */
export function moveWhole(work: Work, { local, specifier, statement, again }: Whole): void {
  const uses = usesOf(work, local);
  const taken = uses.map((use) => memberTaken(use));
  const names = taken.flatMap((one) => (one ? [one.name] : []));
  const places = taken.map((one) => one && placeOf(work, one.name, names));
  const isFollowed = (index: number) => !!places[index] || !!literalsOf(taken[index]?.name ?? '');
  if (!uses.every((_, index) => isFollowed(index))) {
    const lost = taken.findIndex((_, index) => !isFollowed(index));
    const name = taken[lost]?.name;
    return void note(work, uses[lost]!, RULE, name ? goneText(name) : ALL);
  }
  const quote = quoteOf(work, specifier);
  const homes = [...new Set(places.flatMap((place) => (place ? [place.home] : [])))];
  if (!homes.length && !names.length) return void note(work, statement, RULE, ALL);
  const locals = new Map(homes.map((home, index) => [home, index ? freeName(work, local.text, home) : local.text]));
  for (const [index, use] of uses.entries()) moveUse(work, use, taken[index]!, places[index], locals, quote);
  const [first, ...rest] = homes;
  if (!first) return;
  work.edits.replace(specifier.getStart(work.source), specifier.end, quote + first + quote);
  const newline = newlineOf(work.text);
  const more = rest.map((home) => newline + again(locals.get(home)!, quote + home + quote));
  if (more.length) work.edits.replace(statement.end, statement.end, more.join(''));
}

function freeName(work: Work, local: string, home: string): string {
  const [, last] = home.split('/');
  const name = local + last![0]!.toUpperCase() + last!.slice(1);
  return isTaken(work, name) ? `${name}2` : name;
}

type Taken = NonNullable<ReturnType<typeof memberTaken>>;
type Place = ReturnType<typeof placeOf>;

function moveUse(
  work: Work,
  use: ts.Identifier,
  taken: Taken,
  place: Place,
  locals: Map<string, string>,
  quote: string,
) {
  const { edits, source } = work;
  const values = literalsOf(taken.name);
  if (values) {
    if (inlineMember(work, taken.whole, values, quote)) return;
    const isType = ts.isQualifiedName(taken.whole);
    const union = Object.values(values).map((value) => (typeof value === 'number' ? value : quote + value + quote));
    const text = isType ? union.join(' | ') : `(${objectText(values, quote)})`;
    return void edits.replace(taken.whole.getStart(source), taken.whole.end, text);
  }
  const local = locals.get(place!.home)!;
  if (place!.text) {
    const text = place!.text.replace(/\b\w+\b/g, (name) => `${local}.${name}`);
    return void edits.replace(taken.whole.getStart(source), taken.whole.end, text);
  }
  if (local !== use.text) replaceUses(work, [use], local);
  if (place!.name === taken.name) return;
  const name = ts.isPropertyAccessExpression(taken.whole) ? taken.whole.name : (taken.whole as ts.QualifiedName).right;
  edits.replace(name.getStart(source), name.end, place!.name);
}

/** `require('…').A`, `(await import('…')).A` and `import('…').A` in types: one member of the whole. */
export function moveMember(
  work: Work,
  specifier: ts.StringLiteralLike,
  member: string,
  name: ts.Node,
  whole: ts.Node,
): void {
  const { edits, source } = work;
  const quote = quoteOf(work, specifier);
  const values = literalsOf(member);
  if (values) {
    if (inlineMember(work, whole, values, quote)) return;
    const text = ts.isImportTypeNode(whole)
      ? Object.values(values)
          .map((one) => JSON.stringify(one))
          .join(' | ')
      : `(${objectText(values, quote)})`;
    return void edits.replace(whole.getStart(source), whole.end, text);
  }
  const place = placeOf(work, member, [member]);
  if (!place) return void note(work, whole, 'names without a counterpart', goneText(member));
  if (place.text) {
    if (!ts.isImportTypeNode(whole)) return void note(work, whole, RULE, ALL);
    const text = place.text.replace(/\b\w+\b/g, (one) => `import(${quote}${place.home}${quote}).${one}`);
    return void edits.replace(whole.getStart(source), whole.end, text);
  }
  edits.replace(specifier.getStart(source), specifier.end, quote + place.home + quote);
  if (place.name !== member) edits.replace(name.getStart(source), name.end, place.name);
}
