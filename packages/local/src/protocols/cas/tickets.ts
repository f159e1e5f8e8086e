import type { Call } from '../../server/call.js';
import { newSecret } from '../../server/ids.js';
import type { RestRequest } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { activeUser } from '../../topics/session/sso.js';
import type { User } from '../../topics/users/users.store.js';

/** Service ticket, proxy ticket, proxy-granting ticket. */
type Kind = 'ST' | 'PT' | 'PGT';
/** Seconds. A proxy-granting ticket lives as long as the session it came from, at most a working day. */
const lifetimes: Record<Kind, number> = { ST: 60, PT: 60, PGT: 8 * 60 * 60 };

export interface CasTicket {
  readonly appId: string;
  readonly accountId: string;
  readonly service: string;
  /** The user signed in for this ticket, not earlier. */
  readonly isNew: boolean;
  /** The browser session it ends with. */
  readonly grantId: string | null;
  /** Callback addresses of the proxies it went through, the last one first. */
  readonly proxies?: readonly string[];
}
export interface Redeemed extends CasTicket {
  readonly user: User;
}
export interface Refusal {
  readonly code:
    | 'INVALID_REQUEST'
    | 'INVALID_TICKET'
    | 'INVALID_TICKET_SPEC'
    | 'INVALID_SERVICE'
    | 'INVALID_PROXY_CALLBACK';
  readonly description: string;
}

const modelOf = (kind: Kind): string => `Cas${kind}`;

export function issueTicket({ local }: Call, kind: Kind, ticket: CasTicket): string {
  const id = `${kind}-${newSecret()}`;
  const record = { model: modelOf(kind), id, grantId: ticket.grantId, payload: { ...ticket } };
  local.store.protocolRecords.put(record, lifetimes[kind]);
  return id;
}

/** A proxy-granting ticket may be used again and again. */
export function proxyGranting({ local }: Call, id: string, app: Application): CasTicket | null {
  const found = local.store.protocolRecords.find<CasTicket>(modelOf('PGT'), id)?.payload;
  return found?.appId === app.id && activeUser(local, found.accountId) ? found : null;
}

/** A ticket is good once, for the service and application it was issued for. */
export function redeem(
  call: Call,
  { query }: RestRequest,
  app: Application,
  allowsProxies: boolean,
): Redeemed | Refusal {
  const [id, service] = [query.optionalText('ticket'), query.optionalText('service')];
  if (!id || !service) return { code: 'INVALID_REQUEST', description: 'service and ticket are required' };
  const isProxy = id.startsWith('PT-');
  if (isProxy && !allowsProxies)
    return { code: 'INVALID_TICKET_SPEC', description: 'Proxy tickets are not taken here' };
  const { protocolRecords } = call.local.store;
  const model = modelOf(isProxy ? 'PT' : 'ST');
  const ticket = protocolRecords.find<CasTicket>(model, id)?.payload;
  const isFirst = ticket !== undefined && protocolRecords.consume(model, id);
  const user = ticket && isFirst && ticket.appId === app.id ? activeUser(call.local, ticket.accountId) : null;
  if (!ticket || !user) return { code: 'INVALID_TICKET', description: `Ticket ${id} is not recognized` };
  if (ticket.service !== service) return { code: 'INVALID_SERVICE', description: 'The ticket is for another service' };
  if (query.flag('renew') && !ticket.isNew) {
    return { code: 'INVALID_TICKET', description: 'The ticket does not come from a new login' };
  }
  return { ...ticket, user };
}
