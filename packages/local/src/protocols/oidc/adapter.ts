import type { Adapter, Provider } from 'oidc-provider';
import { newSecret } from '../../server/ids.js';
import type { Local } from '../../server/local.js';
import type { ProtocolRecord } from '../../topics/session/protocol-records.store.js';
import { activeUser } from '../../topics/session/sso.js';
import { clientMetadata, programAccount, programMetadata } from './clients.js';

type Payload = Record<string, unknown>;

/** Keeps what oidc-provider remembers in the server's database; clients are the applications. */
export class RecordAdapter implements Adapter {
  constructor(
    readonly local: Local,
    readonly model: string,
  ) {}

  async upsert(id: string, payload: Payload, expiresIn?: number): Promise<void> {
    const { store, db } = this.local;
    db.transaction(() => {
      const { uid = null, grantId = null } = payload as { uid?: string; grantId?: string };
      const record = { model: this.model, id, payload, uid, grantId: this.model === 'Grant' ? null : grantId };
      store.protocolRecords.put(record, expiresIn);
      if (this.model === 'AccessToken') openTokenSession(this.local, id, payload, expiresIn);
    });
  }

  async find(id: string): Promise<Payload | undefined> {
    return this.#valid(this.local.store.protocolRecords.find(this.model, id));
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return this.#valid(this.local.store.protocolRecords.findByUid(this.model, uid));
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    this.local.store.protocolRecords.consume(this.model, id);
  }

  async destroy(id: string): Promise<void> {
    this.local.store.protocolRecords.remove(this.model, id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    this.local.store.protocolRecords.revokeGrant(grantId);
  }

  // What belongs to a user ends when the user is blocked or deleted, without anybody having to end it.
  #valid(record: ProtocolRecord | null): Payload | undefined {
    if (!record) return undefined;
    const { accountId } = record.payload;
    if (typeof accountId === 'string' && !activeUser(this.local, accountId)) return undefined;
    return record.consumedAt === null ? record.payload : { ...record.payload, consumed: record.consumedAt };
  }
}

/** Applications as clients. How they may authenticate depends on what the request at hand carries. */
export class ClientAdapter extends RecordAdapter {
  constructor(
    local: Local,
    readonly provider: typeof Provider,
  ) {
    super(local, 'Client');
  }

  override async find(id: string): Promise<Payload | undefined> {
    const app = this.local.store.applications.byId(id);
    if (app) return clientMetadata(app, this.#sendsSecret());
    const program = programAccount(this.local, id);
    return program ? programMetadata(program.id, program.secret) : undefined;
  }

  #sendsSecret(): boolean {
    const context = this.provider.ctx;
    if (!context) return true;
    const { authorization } = context.headers;
    return Boolean(context.oidc.params?.client_secret) || /^basic /i.test(authorization ?? '');
  }
}

/** A token that the APIs for signed-in users take as well. Returns its id. */
export function openTokenSession(local: Local, id: string | null, payload: Payload, lifetime = 3600): string {
  const { accountId, clientId } = payload as { accountId?: string; clientId?: string };
  const user = accountId ? activeUser(local, accountId) : null;
  const tokenId = id ?? newSecret();
  if (!user) return tokenId;
  const { sessions } = local.store;
  sessions.revoke(tokenId);
  sessions.open({ id: tokenId, userPoolId: user.userPoolId, userId: user.id, appId: clientId ?? null, lifetime });
  return tokenId;
}
