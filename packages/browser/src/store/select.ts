/**
 * A selector that gives the value it gave before as long as the next one is equal to it, or has equal members: who compares
 * by identity then does nothing for it.
 */
export function selecting<State, Selected>(select: (state: State) => Selected): (state: State) => Selected {
  let kept: { state: State; selected: Selected } | undefined;
  return (state) => {
    if (kept?.state !== state) {
      const selected = select(state);
      kept = { state, selected: kept && isEqual(kept.selected, selected) ? kept.selected : selected };
    }
    return kept.selected;
  };
}

function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => Object.is(one[name], other[name]));
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  Array.isArray(value) || (!!value && Object.getPrototypeOf(value) === Object.prototype);
