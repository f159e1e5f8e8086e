import { createHash, createSign, randomBytes } from 'node:crypto';
import type { KeyPair } from '../../crypto/keys.js';
import { element, text } from './xml.js';

/** What every message of this server says. */
interface Message {
  readonly keys: KeyPair;
  readonly certificate: string;
  readonly issuer: string;
  /** Where the answer is sent. */
  readonly destination: string;
  /** Id of the request; null when nobody asked. */
  readonly inResponseTo: string | null;
  /** Milliseconds. */
  readonly now: number;
}
export interface SamlLogin extends Message {
  readonly audience: string;
  readonly nameId: { readonly format: string; readonly value: string };
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds: when the user signed in. */
  readonly loginAt: number;
  /** The same for all assertions of one browser session. */
  readonly sessionIndex: string;
}

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
const VALID_MS = 5 * 60_000;

const instant = (at: number): string => new Date(at).toISOString();
const newXmlId = (): string => `_${randomBytes(16).toString('hex')}`;

/** A response that is signed, around an assertion that is signed on its own. */
export const samlResponse = (login: SamlLogin): string =>
  signedMessage('samlp:Response', login, status('Success'), signedAssertion(login));

/** A passive request that only a login page could answer. */
export const noPassive = (message: Message): string =>
  signedMessage('samlp:Response', message, status('Responder', 'NoPassive'));

export const logoutResponse = (message: Message): string =>
  signedMessage('samlp:LogoutResponse', message, status('Success'));

function status(code: string, detail?: string): string {
  const name = (text: string) => ({ Value: `urn:oasis:names:tc:SAML:2.0:status:${text}` });
  const inner = detail ? [element('samlp:StatusCode', name(detail))] : [];
  return element('samlp:Status', {}, element('samlp:StatusCode', name(code), ...inner));
}

function signedMessage(name: string, message: Message, ...rest: readonly string[]): string {
  const id = newXmlId();
  const attributes = {
    'xmlns:samlp': PROTOCOL,
    ID: id,
    Version: '2.0',
    IssueInstant: instant(message.now),
    Destination: message.destination,
    InResponseTo: message.inResponseTo ?? undefined,
  };
  const issuer = element('saml:Issuer', { 'xmlns:saml': ASSERTION }, text(message.issuer));
  return signed((...parts) => element(name, attributes, ...parts), issuer, id, message, rest);
}

function signedAssertion(login: SamlLogin): string {
  const id = newXmlId();
  const attributesOfRoot = { 'xmlns:saml': ASSERTION, ID: id, Version: '2.0', IssueInstant: instant(login.now) };
  const issuer = element('saml:Issuer', {}, text(login.issuer));
  const rest = [subject(login), conditions(login), statement(login), attributes(login)];
  return signed((...parts) => element('saml:Assertion', attributesOfRoot, ...parts), issuer, id, login, rest);
}

/** The signature stands behind the issuer, as the schema has it. */
const signed = (
  build: (...parts: readonly string[]) => string,
  issuer: string,
  id: string,
  message: Message,
  rest: readonly string[],
): string => build(issuer, signature(build(issuer, ...rest), id, message), ...rest);

/** Over an element without the signature, which is what the enveloped-signature transform leaves of it. */
function signature(content: string, id: string, { keys, certificate }: Message): string {
  const digest = createHash('sha256').update(content).digest('base64');
  const algorithm = (name: string, uri: string) => element(name, { Algorithm: uri });
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

const statement = ({ loginAt, sessionIndex }: SamlLogin): string =>
  element(
    'saml:AuthnStatement',
    { AuthnInstant: instant(loginAt), SessionIndex: sessionIndex },
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

const bindings = ['HTTP-Redirect', 'HTTP-POST'].map((name) => `urn:oasis:names:tc:SAML:2.0:bindings:${name}`);

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
      ...bindings.map((Binding) => element('md:SingleLogoutService', { Binding, Location: `${loginUrl}/logout` })),
      ...Object.values(nameIdFormats).map((format) => element('md:NameIDFormat', {}, format)),
      ...bindings.map((Binding) => element('md:SingleSignOnService', { Binding, Location: loginUrl })),
    ),
  );
}

export const nameIdFormats = {
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  email: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
} as const;
