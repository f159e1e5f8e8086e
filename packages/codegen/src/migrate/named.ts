/** Names taken one by one: `import { A }`, `export { A } from`, `const { A } = require()`. */
import ts from 'typescript';
import { declareObject, replaceEnumeration } from './enumerations.js';
import { goneText, literalsOf, placeOf } from './homes.js';
import { dropElements, replaceStatement } from './lists.js';
import { isTyped } from './scripts.js';
import { isTaken, newlineOf, note, replaceUses, usesOf, type Work } from './work.js';

type Element = ts.ImportSpecifier | ts.ExportSpecifier | ts.BindingElement;

/** How names are taken, and how the same is written once more for another package. */
export interface Taking {
  statement: ts.Node;
  elements: readonly Element[];
  specifier: ts.StringLiteralLike;
  exported?: boolean;
  /** Stands after `statement` when a second package is needed. */
  again(names: string, specifier: string): string;
}

interface Moved {
  element: Element;
  home: string;
  /** What stands in the list now; undefined: what stood there. */
  text?: string;
}

export const nameOf = (element: Element): ts.Identifier => (element.propertyName ?? element.name) as ts.Identifier;
export const quoteOf = ({ text, source }: Work, literal: ts.Node): string => text[literal.getStart(source)]!;

export function moveNames(work: Work, taking: Taking): void {
  const { elements, specifier } = taking;
  const others = elements.map((element) => nameOf(element).text);
  const quote = quoteOf(work, specifier);
  const declared: string[] = [];
  const moved: Moved[] = [];
  for (const element of elements) {
    const values = literalsOf(nameOf(element).text);
    if (values) declared.push(...enumeration(work, taking, element, values, quote).split('\n').filter(Boolean));
    else moved.push(moveName(work, taking, element, others));
  }
  const homes = [...new Set(moved.map(({ home }) => home))];
  write(work, taking, moved, homes, declared, quote);
}

function enumeration(work: Work, taking: Taking, element: Element, values: object, quote: string): string {
  const read = values as Record<string, string | number>;
  const local = element.name as ts.Identifier;
  if (!taking.exported) return replaceEnumeration(work, local, read, quote);
  const typed = isTyped(work.source.fileName);
  const union = [...new Set(Object.values(read))].map((one) => (typeof one === 'number' ? one : quote + one + quote));
  const object = `export ${declareObject(local.text, read, quote, work.source.isDeclarationFile, typed)}`;
  return typed ? `${object}\nexport type ${local.text} = ${union.join(' | ')}` : object;
}

function moveName(work: Work, taking: Taking, element: Element, others: readonly string[]): Moved {
  const name = nameOf(element);
  const place = placeOf(work, name.text, others);
  if (!place || (taking.exported && place.text)) {
    note(work, element, 'names without a counterpart', goneText(name.text));
    return { element, home: taking.specifier.text };
  }
  const isSame = place.name === name.text && !place.text;
  if (isSame) return { element, home: place.home };
  const local = element.name as ts.Identifier;
  const mark = ts.isBindingElement(element) || !element.isTypeOnly ? '' : 'type ';
  const as = ts.isBindingElement(element) ? ': ' : ' as ';
  if (place.text) {
    replaceUses(work, usesOf(work, local), place.text);
    const missing = place.names.filter((one) => !others.includes(one) && !isTaken(work, one));
    return { element, home: place.home, text: missing.map((one) => mark + one).join(', ') };
  }
  const keepsLocal = element.propertyName || taking.exported || isTaken(work, place.name);
  if (keepsLocal) return { element, home: place.home, text: `${mark}${place.name}${as}${local.text}` };
  replaceUses(work, usesOf(work, local), place.name);
  return { element, home: place.home, text: mark + place.name };
}

/** The first package takes the statement over; what belongs elsewhere goes into statements of its own. */
function write(
  work: Work,
  { statement, elements, specifier, again }: Taking,
  moved: readonly Moved[],
  homes: readonly string[],
  declared: readonly string[],
  quote: string,
): void {
  const { edits, text, source } = work;
  const semicolon = text.slice(0, statement.end).endsWith(';') ? ';' : '';
  const textOf = ({ element, text: by }: Moved) => by ?? element.getText(source);
  const [first, ...rest] = homes;
  const more = rest.map((home) => {
    const names = moved.filter((one) => one.home === home).map(textOf);
    return again(names.join(', '), quote + home + quote) + semicolon;
  });
  const below = [...more, ...declared.map((line) => line + semicolon)];
  const newline = newlineOf(text);
  if (!first && elements.length) return void replaceStatement(work, statement, below.join(newline));
  if (first) edits.replace(specifier.getStart(source), specifier.end, quote + first + quote);
  const stays = new Map(
    moved.filter(({ home, text: by }) => home === first && by !== '').map((one) => [one.element, one]),
  );
  for (const one of stays.values())
    if (one.text) edits.replace(one.element.getStart(source), one.element.end, one.text);
  dropElements(work, elements, new Set(elements.filter((element) => !stays.has(element))));
  if (below.length) edits.replace(statement.end, statement.end, newline + below.join(newline));
}
