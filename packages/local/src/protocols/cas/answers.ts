import type { Call } from '../../server/call.js';
import { newSecret } from '../../server/ids.js';
import { json, Reply } from '../../server/reply.js';
import type { RestRequest } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { claimsFor } from '../oidc/claims.js';
import { escapeMarkup } from '../pages/markup.js';
import { isUnderRegistered } from '../redirect-origins.js';
import { issueTicket, proxyGranting, type Redeemed, type Refusal, redeem } from './tickets.js';

type Values = { readonly [name: string]: unknown };

/** Answers `serviceValidate` and `proxyValidate`, as XML or JSON. */
export async function validate(
  call: Call,
  request: RestRequest,
  app: Application,
  allowsProxies: boolean,
): Promise<Reply> {
  const found = redeem(call, request, app, allowsProxies);
  if ('code' in found) return failed(request, 'authenticationFailure', found);
  const pgtUrl = request.query.optionalText('pgtUrl');
  const pgtIou = pgtUrl ? await grantProxy(call, app, found, pgtUrl) : undefined;
  if (pgtIou === null) {
    return failed(request, 'authenticationFailure', {
      code: 'INVALID_PROXY_CALLBACK',
      description: `${pgtUrl} did not answer`,
    });
  }
  const attributes = claimsFor(call.local, found.user, ['profile', 'email', 'phone', 'address']);
  return answer(request, 'authenticationSuccess', {
    user: found.user.id,
    attributes: { ...attributes, isFromNewLogin: found.isNew },
    ...(pgtIou && { proxyGrantingTicket: pgtIou }),
    ...(found.proxies && { proxies: found.proxies }),
  });
}

/** Answers `proxy`: a ticket for another service, in the name of the user. */
export function answerProxy(call: Call, request: RestRequest, app: Application): Reply {
  const [pgt, service] = [request.query.optionalText('pgt'), request.query.optionalText('targetService')];
  if (!pgt || !service) {
    return failed(request, 'proxyFailure', {
      code: 'INVALID_REQUEST',
      description: 'pgt and targetService are required',
    });
  }
  const granted = proxyGranting(call, pgt, app);
  if (!granted)
    return failed(request, 'proxyFailure', { code: 'INVALID_TICKET', description: `Ticket ${pgt} is not recognized` });
  return answer(request, 'proxySuccess', {
    proxyTicket: issueTicket(call, 'PT', { ...granted, service, isNew: false }),
  });
}

/** Hands a proxy-granting ticket to the application's callback. Null when that is not registered or does not take it. */
async function grantProxy(call: Call, app: Application, ticket: Redeemed, pgtUrl: string): Promise<string | null> {
  if (!isUnderRegistered(app, pgtUrl)) return null;
  const { user: _, ...kept } = ticket;
  const pgtId = issueTicket(call, 'PGT', { ...kept, proxies: [pgtUrl, ...(ticket.proxies ?? [])] });
  const pgtIou = `PGTIOU-${newSecret()}`;
  const url = new URL(pgtUrl);
  for (const [name, value] of Object.entries({ pgtId, pgtIou })) url.searchParams.set(name, value);
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5_000) }).catch(() => null);
  return response?.ok ? pgtIou : null;
}

const failed = (request: RestRequest, kind: string, { code, description }: Refusal): Reply =>
  answer(request, kind, { code, description });

function answer({ query }: RestRequest, kind: string, values: Values): Reply {
  if (query.optionalText('format')?.toUpperCase() === 'JSON') return json({ serviceResponse: { [kind]: values } });
  const { code, description, ...members } = values;
  const content = code
    ? `  <cas:${kind} code="${code}">${escapeMarkup(String(description))}</cas:${kind}>`
    : `  <cas:${kind}>\n${elements(members, '    ')}\n  </cas:${kind}>`;
  const text = `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">\n${content}\n</cas:serviceResponse>\n`;
  return new Reply(200, text, { 'content-type': 'application/xml; charset=utf-8' });
}

/** Objects nest, lists become `<cas:proxy>` each; what has no value is left out. */
function elements(values: Values, indent: string): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => {
      if (typeof value !== 'object') return `${indent}<cas:${name}>${escapeMarkup(String(value))}</cas:${name}>`;
      const inner = Array.isArray(value)
        ? value.map((item) => elements({ proxy: item }, `${indent}  `)).join('\n')
        : elements(value as Values, `${indent}  `);
      return `${indent}<cas:${name}>\n${inner}\n${indent}</cas:${name}>`;
    })
    .join('\n');
}
