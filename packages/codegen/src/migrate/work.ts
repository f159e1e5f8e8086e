/** What the visitors of one rewriting share. */
import type { Edits } from './edits.js';
import type { Imports, Taken, Target } from './imports.js';
import type { Path } from './syntax.js';
import type { TypeNames } from './uses.js';

/** What a human has to look at. */
export interface Note {
  line: number;
  text: string;
}

type Scope = Path['scope'];
export type StatementStyle = Parameters<Imports['print']>[0];

/** One statement that takes names from 4.x. */
export interface Taking {
  source: string;
  names: Taken[];
  style: StatementStyle;
  /** What is replaced: the whole statement. */
  start: number;
  end: number;
  scope: Scope;
}

/** State of one rewriting. */
export interface Work {
  file: string;
  target: Target;
  edits: Edits;
  notes: Note[];
  takings: Taking[];
  /** Packages used. */
  packages: Set<string>;
  types: TypeNames;
  note(at: { loc?: { start: { line: number } } | null }, text: string): void;
}
