import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { badRequest } from '../../server/errors.js';

/** What of an AuthnRequest matters here. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string | null;
  readonly assertionConsumerServiceUrl: string | null;
  readonly nameIdFormat: string | null;
  /** The user is to sign in again. */
  readonly forceAuthn: boolean;
  /** No page may be shown. */
  readonly isPassive: boolean;
}

const MAX_BYTES = 64 * 1024;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a request of the redirect binding: deflated, then base64. @throws 400 */
export function readAuthnRequest(encoded: string): AuthnRequest {
  const { xml, root, id } = readRoot(encoded, 'AuthnRequest');
  const policy = /<(?:[\w-]+:)?NameIDPolicy\b[^>]*>/.exec(xml)?.[0] ?? '';
  const issuer = /<(?:[\w-]+:)?Issuer\b[^>]*>([^<]*)</.exec(xml)?.[1];
  return {
    id,
    issuer: issuer === undefined ? null : decoded(issuer.trim()),
    assertionConsumerServiceUrl: attributeOf(root, 'AssertionConsumerServiceURL'),
    nameIdFormat: attributeOf(policy, 'Format'),
    forceAuthn: isTrue(attributeOf(root, 'ForceAuthn')),
    isPassive: isTrue(attributeOf(root, 'IsPassive')),
  };
}

/** The id of a LogoutRequest. @throws 400 */
export const readLogoutRequest = (encoded: string): string => readRoot(encoded, 'LogoutRequest').id;

/** What came by the POST binding, as the redirect binding has it. Some service providers deflate it there as well. */
export function asRedirected(encoded: string): string {
  const bytes = Buffer.from(encoded, 'base64');
  return /^\s*</.test(bytes.toString('utf8').replace(/^\uFEFF/, ''))
    ? deflateRawSync(bytes).toString('base64')
    : encoded;
}

function readRoot(encoded: string, name: string): { xml: string; root: string; id: string } {
  const xml = inflated(encoded);
  const root = new RegExp(`<(?:[\\w-]+:)?${name}\\b[^>]*>`).exec(xml)?.[0];
  if (!root || /<!DOCTYPE/i.test(xml)) throw badRequest(`SAMLRequest is no ${name}`);
  const id = attributeOf(root, 'ID');
  if (!id) throw badRequest(`The ${name} has no ID`);
  return { xml, root, id };
}

const isTrue = (value: string | null): boolean => value === 'true' || value === '1';

function inflated(encoded: string): string {
  try {
    return inflateRawSync(Buffer.from(encoded, 'base64'), { maxOutputLength: MAX_BYTES }).toString('utf8');
  } catch {
    throw badRequest('SAMLRequest is not well-formed');
  }
}

function attributeOf(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? decoded(found[1] ?? found[2] ?? '') : null;
}

const decoded = (value: string): string =>
  value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] as string);
