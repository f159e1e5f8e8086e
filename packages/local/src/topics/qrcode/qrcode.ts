import { type Call, effectiveApp, requireUser } from '../../server/call.js';
import { errors, invalidArgument, LocalError } from '../../server/errors.js';
import { openSession, requireActive, type SignedIn } from '../login/login.js';
import type { Ticket } from '../login/tickets.store.js';
import { requireSecondFactor } from '../mfa/mfa-challenge.js';
import { type UserView, userView } from '../users/user-view.js';
import type { User } from '../users/users.store.js';

const QR_STATUS = { unused: 0, scanned: 1, authorised: 2, cancelled: 3, expired: -1, mfa: 4 } as const;

interface QrData {
  scene: string;
  status: number;
  /** Who scanned it. */
  userId: string | null;
  /** Exchanges the code for the user once it was authorised. */
  ticket: string | null;
  customData: Record<string, unknown> | null;
  withCustomData: boolean;
  scannedResult: Record<string, unknown> | null;
  createdAt: string;
}
type QrCode = Ticket<QrData>;

const scenes: readonly string[] = ['APP_AUTH', 'WXAPP_AUTH', 'WECHATMP_AUTH'];

export interface QrInput {
  readonly scene: string;
  readonly customData?: Record<string, unknown>;
  readonly withCustomData?: boolean;
}

/** @throws 400 for a scene that is not known */
export function createQrCode(call: Call, { scene, customData = undefined, withCustomData = false }: QrInput) {
  if (!scenes.includes(scene)) throw invalidArgument(`scene must be one of ${scenes.join(', ')}`);
  const { local, pool } = call;
  const expiresIn = pool.settings.qrcodeLoginStrategy.qrcodeExpiresAfter;
  const data: QrData = {
    scene,
    status: QR_STATUS.unused,
    userId: null,
    ticket: null,
    scannedResult: null,
    withCustomData,
    customData: customData ?? null,
    createdAt: local.clock.iso(),
  };
  const { id: random } = local.store.tickets.issue({ userPoolId: pool.id, kind: 'qrcode', data, lifetime: expiresIn });
  return {
    random,
    url: `${local.url}/api/v2/qrcode/image/${random}`,
    customLogo: effectiveApp(call)?.logo ?? null,
    expiresIn,
  };
}

/** What the picture holds for the app that scans it. @throws 2241 */
export function qrContent(call: Call, random: string): string {
  const { userPoolId, data } = find(call, random);
  const expiresIn = call.pool.settings.qrcodeLoginStrategy.qrcodeExpiresAfter;
  const { scene, createdAt, customData } = data;
  return JSON.stringify({ scene, random, userPoolId, createdAt, expiresIn, customData: customData ?? {} });
}

/** @throws 2241 */
export function qrState(call: Call, random: string) {
  const code = find(call, random);
  const { status, ticket, userId, scannedResult } = code.data;
  const user = userId ? call.local.store.users.byId(call.pool.id, userId) : null;
  return {
    random,
    status: isExpired(call, code) ? QR_STATUS.expired : status,
    ticket,
    userInfo: user && visible(call, user),
    scannedResult,
  };
}

/** The app has read the picture. @throws 2241, 2300 */
export function markScanned(call: Call, random: string): void {
  const code = open(call, random);
  const user = requireUser(call);
  if (code.data.status !== QR_STATUS.unused) throw invalidArgument('The code was scanned already');
  update(call, code, { status: QR_STATUS.scanned, userId: user.id });
}

/** The user agrees to log in where the picture is shown. @throws 2241, 2300 */
export function confirm(call: Call, random: string): void {
  const code = openOfScanner(call, random);
  const user = requireUser(call);
  requireActive(call, user);
  const asked = secondFactor(call, user);
  if (asked) {
    const scannedResult = { code: asked.code, message: asked.messageIn(call.lang), data: asked.data };
    update(call, code, { status: QR_STATUS.mfa, scannedResult });
    return;
  }
  const lifetime = call.pool.settings.qrcodeLoginStrategy.ticketExpiresAfter;
  const data = { withCustomData: code.data.withCustomData };
  const ticket = call.local.store.tickets.issue({
    userPoolId: call.pool.id,
    kind: 'qrcode-ticket',
    userId: user.id,
    data,
    lifetime,
  });
  update(call, code, { status: QR_STATUS.authorised, ticket: ticket.id });
}

/** @throws 2241, 2300 */
export const cancel = (call: Call, random: string): void =>
  update(call, openOfScanner(call, random), { status: QR_STATUS.cancelled });

/** The user behind an authorised code, with a token; works once. @throws 1001, 2206 */
export async function exchangeTicket(call: Call, id: string): Promise<{ user: SignedIn; withCustomData: boolean }> {
  const { tickets, users } = call.local.store;
  const fromBrowser = call.headers.origin !== undefined;
  if (fromBrowser && !call.pool.settings.qrcodeLoginStrategy.allowExchangeUserInfoFromBrowser)
    throw errors.noPermission();
  const ticket = tickets.valid<{ withCustomData: boolean }>('qrcode-ticket', id);
  const user = ticket?.userId ? users.byId(call.pool.id, ticket.userId) : null;
  if (!ticket || !user || !tickets.use(ticket)) throw errors.sessionExpired();
  requireActive(call, user);
  return { user: await openSession(call, user), withCustomData: ticket.data.withCustomData };
}

function visible(call: Call, user: User): UserView | { nickname: string | null; photo: string | null } {
  const { nickname, photo } = user;
  return call.pool.settings.qrcodeLoginStrategy.returnFullUserInfo ? userView(user) : { nickname, photo };
}

function secondFactor(call: Call, user: User): LocalError | null {
  try {
    requireSecondFactor(call, user);
    return null;
  } catch (error) {
    if (error instanceof LocalError) return error;
    throw error;
  }
}

function find(call: Call, random: string): QrCode {
  const code = call.local.store.tickets.table.find({ id: random, kind: 'qrcode', userPoolId: call.pool.id });
  if (!code) throw errors.qrcodeNotFound();
  return code as unknown as QrCode;
}

const isExpired = (call: Call, { data, expiresAt }: QrCode): boolean =>
  data.status < QR_STATUS.authorised && expiresAt <= call.local.clock.now();

function open(call: Call, random: string): QrCode {
  const code = find(call, random);
  if (isExpired(call, code)) throw errors.codeExpired();
  return code;
}

function openOfScanner(call: Call, random: string): QrCode {
  const code = open(call, random);
  if (code.data.status !== QR_STATUS.scanned) throw invalidArgument('Scan the code first');
  if (code.data.userId !== requireUser(call).id) throw errors.noPermission();
  return code;
}

function update(call: Call, code: QrCode, patch: Partial<QrData>): void {
  call.local.store.tickets.update(code as unknown as Ticket, { ...code.data, ...patch });
}
