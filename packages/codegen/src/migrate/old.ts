/** How 4.x is named. */
export const OLD = 'authing-js-sdk';

export const isOld = (source: unknown): source is string =>
  typeof source === 'string' && (source === OLD || source.startsWith(`${OLD}/`));
export const isExpressHelper = (source: string): boolean => isOld(source) && /express/i.test(source);
