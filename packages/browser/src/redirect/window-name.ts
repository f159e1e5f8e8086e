/** Windows and frames of a login carry its state in their name: there the page that opened them reads the answer. */
export const windowName = (state: string): string => `authing:${state}`;
