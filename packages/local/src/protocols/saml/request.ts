import { inflateRawSync } from 'node:zlib';
import { badRequest } from '../../server/errors.js';

/** What of an AuthnRequest matters here. */
export interface AuthnRequest {
  readonly id: string;
  readonly issuer: string | null;
  readonly assertionConsumerServiceUrl: string | null;
  readonly nameIdFormat: string | null;
  readonly forceAuthn: boolean;
}

const MAX_BYTES = 64 * 1024;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a request of the redirect binding: deflated, then base64. @throws 400 */
export function readAuthnRequest(encoded: string): AuthnRequest {
  const xml = inflated(encoded);
  const root = /<(?:[\w-]+:)?AuthnRequest\b[^>]*>/.exec(xml)?.[0];
  if (!root || /<!DOCTYPE/i.test(xml)) throw badRequest('SAMLRequest is no AuthnRequest');
  const id = attributeOf(root, 'ID');
  if (!id) throw badRequest('The AuthnRequest has no ID');
  const policy = /<(?:[\w-]+:)?NameIDPolicy\b[^>]*>/.exec(xml)?.[0] ?? '';
  const issuer = /<(?:[\w-]+:)?Issuer\b[^>]*>([^<]*)</.exec(xml)?.[1];
  return {
    id,
    issuer: issuer === undefined ? null : decoded(issuer.trim()),
    assertionConsumerServiceUrl: attributeOf(root, 'AssertionConsumerServiceURL'),
    nameIdFormat: attributeOf(policy, 'Format'),
    forceAuthn: attributeOf(root, 'ForceAuthn') === 'true',
  };
}

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
