import { type Bound, Client, defineMethods, defineResources, oncePerClass, type QrCodeScene } from '@authing/core';
import { type AuthConnection, connect } from './connection.js';
import * as browserFingerprint from './device/device.js';
import * as enterprise from './enterprise/enterprise.js';
import * as event from './event/event.js';
import * as methods from './methods.js';
import * as mfa from './mfa/mfa.js';
import { generateCodeChallenge, getCodeChallengeDigest } from './oidc/pkce.js';
import type { AuthOptions } from './options.js';
import { computedPasswordSecurityLevel } from './password/security-level.js';
import * as principal from './principal/principal.js';
import * as qrcode from './qrcode/qrcode.js';
import { forScene } from './qrcode/scene.js';
import * as tokenProvider from './session/token-provider.js';
import * as social from './social/social.js';

/** What needs no connection. */
const local = { computedPasswordSecurityLevel, generateCodeChallenge, getCodeChallengeDigest };

/** Everything an end user can do, as methods: each is the function of the same name, bound to one connection. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor sees to every member of the interface below
export class AuthenticationClient extends Client<AuthOptions, AuthConnection> {
  /** Second factors: authenticator apps, codes, faces. */
  declare readonly mfa: Bound<typeof mfa>;
  /** Logins by a QR code that your own app scans. */
  declare readonly qrcode: Bound<typeof qrcode>;
  /** Logins by a QR code that a WeChat mini program scans. */
  declare readonly wxqrcode: Bound<typeof qrcode>;
  /** Logins by a QR code that WeChat scans, following an official account. */
  declare readonly wechatmpqrcode: Bound<typeof qrcode>;
  /** Logins with social providers, and accounts linked to them. */
  declare readonly social: Bound<typeof social>;
  /** Logins at companies' identity providers. */
  declare readonly enterprise: Bound<typeof enterprise>;
  /** Real-name verification. */
  declare readonly principal: Bound<typeof principal>;
  /** Devices of the user. */
  declare readonly browserFingerprint: Bound<typeof browserFingerprint>;
  /** Events of the user. */
  declare readonly event: Bound<typeof event>;
  /** The session under its name of 4.x; `connection.session` can do more. */
  declare readonly tokenProvider: Bound<typeof tokenProvider>;

  /**
   * @param open Makes the connection when options are given: what a subclass for another environment says.
   * @throws AuthingError `config` without `appId` or with an address that cannot be used.
   */
  constructor(options: AuthOptions | AuthConnection, open: (options: AuthOptions) => AuthConnection = connect) {
    super(options, open);
    oncePerClass(AuthenticationClient, defineMembers);
  }

  /** The address calls go to, under its name of 4.x: `connection.base`. */
  get baseClient(): { readonly appHost: string } {
    return { appHost: this.connection.base };
  }

  /** A copy of the options in effect, without secret and tokens: changing it changes nothing. */
  get options(): Readonly<
    Omit<AuthConnection['options'], 'secret' | 'token'> & { secret?: undefined; token?: undefined }
  > {
    return { ...this.connection.options, secret: undefined, token: undefined };
  }
}

function defineMembers(prototype: object): void {
  Object.assign(prototype, local);
  defineMethods(prototype, methods);
  defineResources(prototype, { mfa, qrcode, social, enterprise, principal, browserFingerprint, event, tokenProvider });
  defineResources(prototype, { wxqrcode: qrcode }, sceneOf('WXAPP_AUTH'));
  defineResources(prototype, { wechatmpqrcode: qrcode }, sceneOf('WECHATMP_AUTH'));
}

const sceneOf = (scene: QrCodeScene) => (connection: AuthConnection) => forScene(connection, scene);

type Local = typeof local;

export interface AuthenticationClient extends Bound<typeof methods>, Local {}
