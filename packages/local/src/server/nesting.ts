/**
 * Levels of arrays and objects a caller's JSON may have. An organisation of 500 levels has 1000; much deeper values
 * overflow the stack where they are written again.
 */
export const MAX_DEPTH = 1100;

const [QUOTE, BACKSLASH, BRACE, BRACKET] = [34, 92, 123, 91];

/** Whether JSON text has more levels than allowed: counts brackets outside of texts, before anything is parsed. */
export function isNestedDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length && depth <= MAX_DEPTH; i += 1) {
    const letter = text.charCodeAt(i);
    if (letter === QUOTE) quoted = !quoted;
    else if (quoted) i += letter === BACKSLASH ? 1 : 0;
    else if (letter === BRACE || letter === BRACKET) depth += 1;
    else if (letter === BRACE + 2 || letter === BRACKET + 2) depth -= 1;
  }
  return depth > MAX_DEPTH;
}
