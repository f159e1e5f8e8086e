/** Moves one file from 4.x. */
import type ts from 'typescript';
import { moveClients, moveErrors } from './clients.js';
import { Edits } from './edits.js';
import { moveMembers } from './members.js';
import { moveModules } from './modules.js';
import type { Note, Target, Work } from './work.js';

export interface Rewritten {
  code: string;
  notes: Note[];
  edits: Edits;
}

export interface Given {
  file: string;
  text: string;
  source: ts.SourceFile;
  checker: ts.TypeChecker;
  target: Target;
  clients: string;
  homesOf: Work['homesOf'];
}

export function moveFile(given: Given): Rewritten {
  const work: Work = { ...given, edits: new Edits(given.text), notes: [] };
  moveModules(work);
  const isConcerned = moveMembers(work);
  moveClients(work);
  if (isConcerned || work.edits.count || work.notes.length) moveErrors(work);
  const notes = work.notes.sort((a, b) => a.line - b.line);
  return { code: work.edits.toString(), notes, edits: work.edits };
}
