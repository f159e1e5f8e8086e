import type { Call } from '../../server/call.js';
import type { Input } from '../../server/input.js';
import { type Reply, redirect } from '../../server/reply.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { markup } from '../pages/markup.js';
import { page, pageLang } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';
import { isTrustedOrigin, originOf } from '../redirect-origins.js';
import { unregisteredPage } from '../unregistered-page.js';

/** What a login at a provider came to, as the application hears of it. */
export interface Outcome {
  readonly code: number;
  readonly message: string;
  readonly data: unknown;
}
/** How the application hears of it. */
export interface Relay {
  readonly eventType: 'socialLogin' | 'enterpriseLogin';
  /** Id of the attempt, when the client gave one. */
  readonly uuid: string | undefined;
  readonly method: 'web_message' | 'form_post' | 'query';
  /** Address for `form_post` and `query`. */
  readonly targetUrl: string | undefined;
  /** Origin of the page that opened the window; empty when it hid itself. */
  readonly origin: string;
}

/** Reads where to; refuses strangers before anybody has chosen who they are. */
export function readRelay(
  call: Call,
  app: Application,
  query: Input,
  origin: string,
  eventType: Relay['eventType'],
): Relay | Reply {
  const method = query.optionalText('relay_method') ?? 'web_message';
  const targetUrl = query.optionalText('target_url');
  const isRedirect = method === 'form_post' || method === 'query';
  const receiver = isRedirect ? originOf(targetUrl) : origin;
  if (receiver === null || (receiver !== '' && !isTrustedOrigin(call.local, app, receiver))) {
    const lang = pageLang(call, query.optionalText('lang'));
    return unregisteredPage(lang, targetUrl ?? origin, app.redirectUris);
  }
  const uuid = query.optionalText('uuid');
  return { eventType, uuid, method: isRedirect ? method : 'web_message', targetUrl, origin };
}

/** The origin of the page that sent the browser here; empty for none and for our own pages. */
export function openerOrigin({ headers, local }: Call): string {
  const origin = originOf(String(headers.referer ?? ''));
  return origin === null || origin === local.url || origin === `http://${headers.host}` ? '' : origin;
}

/** The answer that carries the outcome to the application. */
export function relay(call: Call, { eventType, uuid, method, targetUrl, origin }: Relay, outcome: Outcome): Reply {
  const fields = { code: String(outcome.code), message: outcome.message, data: JSON.stringify(outcome.data) };
  if (method === 'query') return redirect(withQuery(targetUrl as string, fields));
  const lang = pageLang(call);
  const texts = textsOf(lang);
  const message = JSON.stringify({ ...outcome, event: { source: 'authing', eventType, ...(uuid && { uuid }) } });
  const content =
    method === 'web_message'
      ? markup`<h1>${texts.relayTitle}</h1><p data-message="${message}" data-origin="${origin}">${texts.relayText}</p>`
      : markup`<h1>${texts.relayTitle}</h1><form method="post" action="${targetUrl}" data-send>
${Object.entries(fields).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}
<button>${texts.continue}</button></form>`;
  return page({ lang, title: texts.relayTitle, content, script: '/_pages/relay.js' });
}

function withQuery(target: string, fields: Record<string, string>): string {
  const url = new URL(target);
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return url.href;
}
