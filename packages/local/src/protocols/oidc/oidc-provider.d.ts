/** What this server uses of oidc-provider, which comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Model {
    jti: string;
    kind: string;
    exp: number;
    accountId?: string;
    clientId?: string;
    scope?: string;
    save(ttl?: number): Promise<string>;
    destroy(): Promise<void>;
  }
  export interface Interaction extends Model {
    uid: string;
    returnTo: string;
    prompt: { name: string; details: Record<string, unknown> };
    params: Record<string, string | undefined>;
    session?: { accountId: string; uid: string };
    grantId?: string;
    result?: object;
    lastSubmission?: object;
  }
  export interface Grant extends Model {
    addOIDCScope(scope: string): void;
    addOIDCClaims(claims: readonly string[]): void;
    getOIDCScope(): string;
    getOIDCScopeFiltered(scopes: Set<string>): string;
  }
  export interface IssuedToken extends Model {
    readonly expiration: number;
    readonly tokenType: string;
    grantId?: string;
    sessionUid?: string;
    getValueAndPayload(): Promise<{ value: string; payload: Record<string, unknown> }>;
  }
  export interface ModelClass<Instance> {
    new (properties: Record<string, unknown>): Instance;
    prototype: Instance;
    find(id: string, options?: { ignoreExpiration?: boolean }): Promise<Instance | undefined>;
  }
  export interface Client {
    clientId: string;
    clientName?: string;
    clientAuthMethod: string;
    grantTypeAllowed(type: string): boolean;
  }
  interface IdToken {
    scope: string;
    set(name: string, value: unknown): void;
    issue(options: { use: 'idtoken' }): Promise<string>;
  }
  export interface Context {
    readonly req: IncomingMessage;
    readonly headers: IncomingMessage['headers'];
    set(headers: Record<string, string>): void;
    body: unknown;
    type: string;
    readonly oidc: {
      readonly provider: Provider;
      readonly client: Client;
      readonly route: string;
      readonly params: Record<string, string | undefined>;
      readonly result?: { consent?: { grantId?: string } };
      readonly session: { accountId?: string; grantIdFor(clientId: string, grantId?: string): string | undefined };
      readonly prompts: Set<string>;
      readonly requestParamScopes: Set<string>;
      readonly requestParamClaims: Set<string>;
      readonly entities: { Account?: Account; AuthorizationCode?: { codeChallenge?: string } };
      entity(name: string, value: unknown): void;
    };
  }
  export interface Account {
    accountId: string;
    claims(use: string, scope: string): Promise<Record<string, unknown>>;
  }
  export interface Adapter {
    upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Record<string, unknown> | undefined>;
    findByUid(uid: string): Promise<Record<string, unknown> | undefined>;
    findByUserCode(code: string): Promise<Record<string, unknown> | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }
  export class Provider {
    constructor(issuer: string, configuration: object);
    static readonly ctx: Context | undefined;
    readonly Interaction: ModelClass<Interaction>;
    readonly Grant: ModelClass<Grant>;
    readonly AuthorizationCode: ModelClass<Model>;
    readonly AccessToken: ModelClass<IssuedToken>;
    readonly ClientCredentials: ModelClass<IssuedToken>;
    readonly Client: {
      prototype: { redirectUriAllowed(uri: string): boolean };
      find(id: string): Promise<Client | undefined>;
      Schema: { prototype: { invalidate(message: string, code?: string): void } };
    };
    readonly IdToken: new (
      claims: Record<string, unknown>,
      options: { ctx: Context },
    ) => IdToken;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    on(event: string, listener: (ctx: Context, error: Error) => void): this;
    registerGrantType(name: string, handler: (ctx: Context) => Promise<void>, parameters: readonly string[]): void;
  }
  export class OIDCProviderError extends Error {
    error: string;
    error_description?: string;
  }
  export const errors: Record<
    'InvalidGrant' | 'InvalidRequest' | 'InvalidScope',
    new (
      text: string,
    ) => OIDCProviderError
  > &
    Record<'AccessDenied', new (text?: string, detail?: string) => OIDCProviderError>;
  export class Check {
    constructor(reason: string, description: string, error: string, check: (ctx: Context) => boolean);
  }
  export const interactionPolicy: {
    base(): { get(name: string): { checks: { add(check: Check): void } } | undefined };
    Check: typeof Check;
  };
}
