/** Type-checks the project before and after: what is an error only now is something to look at. */
import ts from 'typescript';
import type { Rewritten } from './move.js';
import { createProgram, programName, type Texts } from './program.js';
import { isTyped } from './scripts.js';

/** What says in JavaScript, too, that a run would end differently: no such export, member or number of arguments. */
const TELLING = new Set([2305, 2339, 2551, 2554, 2614, 2724]);

export interface TypeError {
  file: string;
  line: number;
  text: string;
}

const readable = (program: ts.Program, name: string) => {
  const file = program.getSourceFile(name);
  return file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : [];
};

const messageOf = ({ messageText }: ts.Diagnostic) =>
  ts.flattenDiagnosticMessageText(messageText, ' ').replace(/import\("[^"]*"\)\./g, '');

/** Errors of the rewritten texts that their originals did not have, at the places of the originals. */
export function newTypeErrors(
  old: ts.Program,
  before: Texts,
  rewritten: ReadonlyMap<string, Rewritten>,
  checksJs: boolean,
): TypeError[] {
  const after = new Map([...before].map(([file, text]) => [file, rewritten.get(file)?.code ?? text]));
  const now = createProgram(after, old.getCompilerOptions(), old);
  return [...before].flatMap(([file, text]) => {
    const known = new Map<string, number>();
    const isChecked = checksJs || isTyped(programName(file, text)) || /^\s*\/\/\s*@ts-check\b/m.test(text);
    const counts = (one: ts.Diagnostic) => isChecked || TELLING.has(one.code);
    for (const one of readable(old, programName(file, text)).filter(counts)) {
      const key = `${one.code} ${one.start}`;
      known.set(key, (known.get(key) ?? 0) + 1);
    }
    const errors: TypeError[] = [];
    for (const one of readable(now, programName(file, after.get(file)!)).filter(counts)) {
      const at = rewritten.get(file)?.edits.before(one.start ?? 0) ?? one.start ?? 0;
      const left = known.get(`${one.code} ${at}`) ?? 0;
      known.set(`${one.code} ${at}`, left - 1);
      if (left > 0) continue;
      const line = text.slice(0, at).split('\n').length;
      errors.push({ file, line, text: `TS${one.code} ${messageOf(one).slice(0, 300)}` });
    }
    return errors;
  });
}
