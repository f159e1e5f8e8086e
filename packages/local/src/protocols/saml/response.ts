import { createHash, createSign, randomBytes } from 'node:crypto';
import type { KeyPair } from '../../crypto/keys.js';
import { element, text } from './xml.js';

export interface SamlLogin {
  readonly keys: KeyPair;
  readonly certificate: string;
  readonly issuer: string;
  /** Assertion consumer service: where the answer is sent. */
  readonly destination: string;
  readonly audience: string;
  /** Id of the request; null when nobody asked. */
  readonly inResponseTo: string | null;
  readonly nameId: { readonly format: string; readonly value: string };
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds: now, and when the user signed in. */
  readonly now: number;
  readonly loginAt: number;
}

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const VALID_MS = 5 * 60_000;

const instant = (at: number): string => new Date(at).toISOString();
const newXmlId = (): string => `_${randomBytes(16).toString('hex')}`;

/** A SAML response whose assertion is signed. */
export function samlResponse(login: SamlLogin): string {
  const { issuer, destination, inResponseTo, now } = login;
  return element(
    'samlp:Response',
    {
      'xmlns:samlp': PROTOCOL,
      ID: newXmlId(),
      Version: '2.0',
      IssueInstant: instant(now),
      Destination: destination,
      InResponseTo: inResponseTo ?? undefined,
    },
    element('saml:Issuer', { 'xmlns:saml': ASSERTION }, text(issuer)),
    element('samlp:Status', {}, element('samlp:StatusCode', { Value: 'urn:oasis:names:tc:SAML:2.0:status:Success' })),
    signedAssertion(login),
  );
}

function signedAssertion(login: SamlLogin): string {
  const id = newXmlId();
  const issuer = element('saml:Issuer', {}, text(login.issuer));
  const rest = [subject(login), conditions(login), statement(login), attributes(login)];
  const build = (...parts: readonly string[]) =>
    element(
      'saml:Assertion',
      { 'xmlns:saml': ASSERTION, ID: id, Version: '2.0', IssueInstant: instant(login.now) },
      ...parts,
    );
  return build(issuer, signature(build(issuer, ...rest), id, login), ...rest);
}

/** Over the assertion without the signature, which is what the enveloped-signature transform leaves of it. */
function signature(assertion: string, id: string, { keys, certificate }: SamlLogin): string {
  const digest = createHash('sha256').update(assertion).digest('base64');
  const algorithm = (name: string, uri: string, ...content: string[]) => element(name, { Algorithm: uri }, ...content);
  const parts = [
    algorithm('ds:CanonicalizationMethod', EXCLUSIVE),
    algorithm('ds:SignatureMethod', 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256'),
    element(
      'ds:Reference',
      { URI: `#${id}` },
      element(
        'ds:Transforms',
        {},
        algorithm('ds:Transform', `${DS}enveloped-signature`),
        algorithm('ds:Transform', EXCLUSIVE),
      ),
      algorithm('ds:DigestMethod', 'http://www.w3.org/2001/04/xmlenc#sha256'),
      element('ds:DigestValue', {}, digest),
    ),
  ];
  // On its own the element declares its prefix; inside the signature it inherits it.
  const signed = createSign('RSA-SHA256').update(element('ds:SignedInfo', { 'xmlns:ds': DS }, ...parts));
  return element(
    'ds:Signature',
    { 'xmlns:ds': DS },
    element('ds:SignedInfo', {}, ...parts),
    element('ds:SignatureValue', {}, signed.sign(keys.privateKey, 'base64')),
    element('ds:KeyInfo', {}, element('ds:X509Data', {}, element('ds:X509Certificate', {}, certificate))),
  );
}

function subject({ nameId, destination, inResponseTo, now }: SamlLogin): string {
  const data = {
    InResponseTo: inResponseTo ?? undefined,
    NotOnOrAfter: instant(now + VALID_MS),
    Recipient: destination,
  };
  const confirmation = element('saml:SubjectConfirmationData', data);
  return element(
    'saml:Subject',
    {},
    element('saml:NameID', { Format: nameId.format }, text(nameId.value)),
    element('saml:SubjectConfirmation', { Method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer' }, confirmation),
  );
}

const conditions = ({ audience, now }: SamlLogin): string =>
  element(
    'saml:Conditions',
    { NotBefore: instant(now - VALID_MS), NotOnOrAfter: instant(now + VALID_MS) },
    element('saml:AudienceRestriction', {}, element('saml:Audience', {}, text(audience))),
  );

const statement = ({ loginAt }: SamlLogin): string =>
  element(
    'saml:AuthnStatement',
    { AuthnInstant: instant(loginAt), SessionIndex: newXmlId() },
    element(
      'saml:AuthnContext',
      {},
      element('saml:AuthnContextClassRef', {}, 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'),
    ),
  );

function attributes({ attributes: values }: SamlLogin): string {
  const format = 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic';
  const list = Object.entries(values).map(([Name, value]) =>
    element('saml:Attribute', { Name, NameFormat: format }, element('saml:AttributeValue', {}, text(value))),
  );
  return element('saml:AttributeStatement', {}, ...list);
}

/** What a service provider reads to trust this server. */
export function samlMetadata(entityId: string, loginUrl: string, certificate: string): string {
  const DESCRIPTION = 'urn:oasis:names:tc:SAML:2.0:metadata';
  const key = element('ds:X509Data', {}, element('ds:X509Certificate', {}, certificate));
  return element(
    'md:EntityDescriptor',
    { 'xmlns:md': DESCRIPTION, entityID: entityId },
    element(
      'md:IDPSSODescriptor',
      { protocolSupportEnumeration: PROTOCOL, WantAuthnRequestsSigned: 'false' },
      element('md:KeyDescriptor', { use: 'signing' }, element('ds:KeyInfo', { 'xmlns:ds': DS }, key)),
      ...Object.values(nameIdFormats).map((format) => element('md:NameIDFormat', {}, format)),
      element('md:SingleSignOnService', {
        Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
        Location: loginUrl,
      }),
    ),
  );
}

export const nameIdFormats = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  email: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
} as const;
