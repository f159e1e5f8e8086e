/** Reads the scripts of any source file: what is no script is blank, so that every position is that of the file. */

export interface Script {
  text: string;
  /** What the compiler reads the text as. */
  extension: '.ts' | '.tsx' | '.js' | '.jsx';
}

const TAG = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

export const isComponent = (file: string): boolean => /\.(vue|svelte)$/.test(file);
export const isTyped = (file: string): boolean => /\.[cm]?tsx?$/.test(file);

/** Keeps line breaks: lines and positions stay as they are. */
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

export function scriptOf(file: string, source: string): Script {
  if (!isComponent(file)) {
    const [, typed, jsx] = /\.[cm]?(ts|js)(x?)$/.exec(file) ?? [];
    // Flow and JSX are read in every JavaScript file.
    return { text: source, extension: typed === 'ts' ? (jsx ? '.tsx' : '.ts') : '.jsx' };
  }
  const readable = source.replace(COMMENT, blank);
  const kept: string[] = [];
  let end = 0;
  let language = 'js';
  for (const { index, 0: tag, 1: attributes, 2: content } of readable.matchAll(TAG)) {
    const start = index + tag.indexOf(content!, `<script${attributes}`.length);
    kept.push(blank(source.slice(end, start)), source.slice(start, start + content!.length));
    end = start + content!.length;
    language = /\blang\s*=\s*["']?(\w+)/.exec(attributes!)?.[1] ?? language;
  }
  kept.push(blank(source.slice(end)));
  return { text: kept.join(''), extension: /^tsx?$/.test(language) ? (`.${language}` as '.ts') : '.jsx' };
}

/** Whether a template of the component may name it. */
export function isNamedOutside(file: string, source: string, name: string): boolean {
  if (!isComponent(file)) return false;
  const { text } = scriptOf(file, source);
  const outside = [...source].map((character, index) => (text[index] === character ? ' ' : character)).join('');
  return new RegExp(`\\b${name}\\b`).test(outside);
}
