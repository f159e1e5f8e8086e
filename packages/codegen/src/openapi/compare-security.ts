/** Whether a deployment takes a route's calls with the tokens that the SDK sends. */
import type { Change } from '../change.js';
import { memberOf, type OpenapiDocument, type Route, type SecurityScheme } from './document.js';

/** Schemes that are asked for together. */
type Way = Record<string, unknown>;

/** The ways in, of which one is enough; nothing when the file does not say. */
const waysOf = ({ security }: OpenapiDocument, { operation }: Route): Way[] | undefined => {
  const ways = operation.security ?? security;
  return ways?.length === 0 ? [{}] : ways;
};

const named = (way: Way): string => Object.keys(way).join(' and ') || 'no token';

/** Where a scheme wants its token: files of others call their schemes as they like. */
const kindOf = ({ type, scheme, in: place, name }: SecurityScheme): string =>
  [type, scheme, place, name].filter(Boolean).join(' ').toLowerCase();

export function compareSecurity(
  key: string,
  before: { document: OpenapiDocument; route: Route },
  after: { document: OpenapiDocument; route: Route },
): Change[] {
  const [was, is] = [waysOf(before.document, before.route), waysOf(after.document, after.route)];
  if (!is) return [];
  const schemes = before.document.components.securitySchemes;
  const satisfies = (sent: string, wanted: string): boolean => {
    if (sent === wanted) return true;
    // Of two names of the contract each means a token of its own.
    if (memberOf(schemes, wanted)) return false;
    const [ours, theirs] = [memberOf(schemes, sent), memberOf(after.document.components.securitySchemes, wanted)];
    return ours !== undefined && theirs !== undefined && kindOf(ours) === kindOf(theirs);
  };
  const takes = (way: Way) =>
    is.some((wanted) => Object.keys(wanted).every((name) => Object.keys(way).some((sent) => satisfies(sent, name))));
  const refused = (was ?? [{}]).filter((way) => !takes(way));
  if (refused.length === 0) return [];
  const message = `takes calls with ${is.map(named).join(' or ')}, not with ${refused.map(named).join(' or ')}`;
  return [{ level: 'breaking', place: key, message }];
}
