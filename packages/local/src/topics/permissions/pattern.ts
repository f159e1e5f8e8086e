/**
 * Whether `pattern`, in which `*` stands for any text, fits all of `text`. Goes back to the last `*` only, so its time
 * is bounded by the product of the lengths, whatever the pattern.
 */
export function covers(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let i = 0;
  while (i < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = i;
    } else if (pattern[at] === text[i]) {
      at++;
      i++;
    } else if (star >= 0) {
      at = star + 1;
      i = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Whether there is something that both mean; exact for patterns whose only `*` is at the end. */
export const overlaps = (a: string, b: string): boolean => covers(a, b) || covers(b, a);

/** As `covers`, for resources: all items of a kind (`books:*`) include the kind itself (`books`). */
export const coversResource = (pattern: string, resource: string): boolean =>
  covers(pattern, resource) || pattern === `${resource}:*`;
