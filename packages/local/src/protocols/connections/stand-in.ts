import type { Call } from '../../server/call.js';
import { badRequest, errors, LocalError } from '../../server/errors.js';
import { newId } from '../../server/ids.js';
import type { Input } from '../../server/input.js';
import { Reply } from '../../server/reply.js';
import type { RestRequest } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { withCustomData } from '../../topics/users/user-view.js';
import { callThrough, refuseForeignForm } from '../login.js';
import { addressOf } from '../login-route.js';
import { pageLang } from '../pages/page.js';
import { type KnownPerson, providerPage } from './provider-page.js';
import { type Outcome, openerOrigin, type Relay, readRelay, relay } from './relay.js';
import { linkThirdParty, signInByThirdParty, type ThirdParty } from './third-party.js';

/** One login at a provider that is not there. */
export interface Attempt {
  /** Made through the application that asked. */
  readonly call: Call;
  readonly request: RestRequest;
  readonly app: Application;
  readonly provider: string;
  readonly type: string;
  readonly title: string;
  readonly isSocial: boolean;
  /** Path of the page. */
  readonly path: string;
  /** Origin of the page that began, where that is known better than from the browser. */
  readonly startedFrom?: string;
}

const MAX_SHOWN = 20;

export function applicationOf(call: Call, { query }: RestRequest): { app: Application; call: Call } {
  const app = call.local.store.applications.byId(query.text('app_id'));
  if (!app) throw errors.appNotFound();
  return { app, call: callThrough(call, app) };
}

/** The page on which somebody is chosen. */
export function showStandIn(attempt: Attempt): Reply {
  const { call, request, path, title } = attempt;
  const origin = attempt.startedFrom ?? openerOrigin(call);
  const to = relayOf(attempt, origin);
  if (to instanceof Reply) return to;
  const lang = pageLang(call, request.query.optionalText('lang'));
  return providerPage({ lang, provider: title, known: knownPeople(attempt), action: addressOf(path, request), origin });
}

/** Who was chosen is signed in or bound, and the application hears of it. */
export async function answerStandIn(attempt: Attempt): Promise<Reply> {
  const { call, request } = attempt;
  refuseForeignForm(call);
  const to = relayOf(attempt, request.body.optionalText('origin') ?? '');
  return to instanceof Reply ? to : relay(call, to, await outcomeOf(attempt));
}

const relayOf = ({ call, app, request, isSocial }: Attempt, origin: string): Relay | Reply =>
  readRelay(call, app, request.query, origin, isSocial ? 'socialLogin' : 'enterpriseLogin');

function knownPeople({ call, provider }: Attempt): KnownPerson[] {
  const { identities } = call.local.store;
  const where = { userPoolId: call.pool.id, provider };
  return identities.table.list(where, { orderBy: 'createdAt DESC', page: 1, limit: MAX_SHOWN }).map((identity) => ({
    id: identity.userIdInIdp,
    name: String(identity.userInfoInIdp?.name ?? identity.userIdInIdp),
  }));
}

async function outcomeOf(attempt: Attempt): Promise<Outcome> {
  const { call, request } = attempt;
  try {
    if (request.body.optionalText('decision') === 'deny') throw badRequest('The login was cancelled');
    return { code: 200, message: 'Succeeded', data: await resultOf(attempt, partyOf(attempt)) };
  } catch (error) {
    if (!(error instanceof LocalError)) throw error;
    return { code: error.code, message: error.messageIn(pageLang(call)), data: error.data };
  }
}

/** A known person is named by id alone; a new one needs no id. */
function partyOf({ call, request, provider, type, isSocial }: Attempt): ThirdParty {
  const { body } = request;
  const id = body.optionalText('id') || body.optionalText('newId') || newId();
  const known = call.local.store.identities.byIdp(call.pool.id, provider, id)?.userInfoInIdp;
  const name = body.optionalText('name') || String(known?.name ?? id);
  return { provider, type, isSocial, id, name, email: body.optionalText('email') || null };
}

async function resultOf({ call, request }: Attempt, party: ThirdParty): Promise<unknown> {
  const { query } = request;
  const linkToken = query.optionalText('link_token');
  if (linkToken) return link(call, linkToken, party);
  const user = await signInByThirdParty(call, party, objectOf(query, 'custom_data'));
  const shown = query.optionalText('with_custom_data') === '1' ? withCustomData(call, user) : user;
  return query.optionalText('with_identities') === '1'
    ? { ...shown, identities: call.local.store.identities.ofUser(user.id) }
    : shown;
}

/** @throws 2207 when the link has run out or was used */
function link(call: Call, token: string, party: ThirdParty): null {
  const { tickets, users } = call.local.store;
  const ticket = tickets.valid('link-identity', token);
  const user = ticket?.userId ? users.byId(call.pool.id, ticket.userId) : null;
  if (!ticket || !user) throw errors.sessionInvalid();
  linkThirdParty(call, user, party);
  tickets.use(ticket);
  return null;
}

/** A parameter that is the JSON text of an object. @throws 400 */
function objectOf(query: Input, name: string): Record<string, unknown> {
  const text = query.optionalText(name);
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Not JSON at all is refused like JSON of another kind.
  }
  throw badRequest(`${name} must be the JSON text of an object`);
}
