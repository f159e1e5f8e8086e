import {
  type AuthConnection,
  type AuthOptions,
  type Bound,
  AuthenticationClient as Client,
  defineMethods,
  defineResources,
  device,
  enterprise,
  forScene,
  mfa,
  oncePerClass,
  type QrCodeScene,
  qrcode,
  social,
} from '@authing/auth';
import { connect } from './connection.js';
import * as enterpriseWindow from './enterprise/enterprise.js';
import * as fingerprint from './fingerprint/browser-fingers.js';
import * as faceFile from './mfa/face-file.js';
import * as scanning from './qrcode/qrcode.js';
import * as accessToken from './redirect/access-token.js';
import * as redirect from './redirect/redirect.js';
import * as socialWindow from './social/social.js';
import * as tabs from './tabs/sync-tabs.js';
import * as avatar from './upload/avatar.js';
import * as popupLogin from './windows/popup-login.js';

const modules = [avatar, redirect, popupLogin, accessToken, tabs] as const;

/** Everything `@authing/auth` can do, with the session of this page, and everything that needs a window. */
export class AuthenticationClient extends Client {
  /** Logins with social providers, in a window. */
  declare readonly social: Bound<typeof social & typeof socialWindow>;
  /** Logins at companies' identity providers, in a window. */
  declare readonly enterprise: Bound<typeof enterprise & typeof enterpriseWindow>;
  /** Second factors; `associateFaceByLocalFile` lets the user choose a picture. */
  declare readonly mfa: Bound<typeof mfa & typeof faceFile>;
  /** Logins by a QR code that your own app scans. */
  declare readonly qrcode: Bound<typeof qrcode & typeof scanning>;
  /** Logins by a QR code that a WeChat mini program scans. */
  declare readonly wxqrcode: Bound<typeof qrcode & typeof scanning>;
  /** Logins by a QR code that WeChat scans, following an official account. */
  declare readonly wechatmpqrcode: Bound<typeof qrcode & typeof scanning>;
  /** This browser, and the devices of the user. */
  declare readonly browserFingerprint: Bound<typeof device & typeof fingerprint>;

  /**
   * @throws AuthingError `config` without `appId`, with an address that cannot be used, or with a `secret`.
   */
  constructor(options: AuthOptions | AuthConnection) {
    super(options, open);
    oncePerClass(AuthenticationClient, defineMembers);
  }
}

/** A client made by `with` shares the session, which is kept in step already. */
function open(options: AuthOptions): AuthConnection {
  const connection = connect(options);
  accessToken.renewAutomatically(connection);
  return connection;
}

function defineMembers(prototype: object): void {
  defineMethods(prototype, ...modules);
  defineResources(prototype, {
    social: { ...social, ...socialWindow },
    enterprise: { ...enterprise, ...enterpriseWindow },
    mfa: { ...mfa, ...faceFile },
    browserFingerprint: { ...device, ...fingerprint },
  });
  const qrcodeScanning = { ...qrcode, ...scanning };
  defineResources(prototype, { qrcode: qrcodeScanning }, sceneOf('APP_AUTH'));
  defineResources(prototype, { wxqrcode: qrcodeScanning }, sceneOf('WXAPP_AUTH'));
  defineResources(prototype, { wechatmpqrcode: qrcodeScanning }, sceneOf('WECHATMP_AUTH'));
}

const sceneOf = (scene: QrCodeScene) => (connection: AuthConnection) => forScene(connection, scene);

export interface AuthenticationClient
  extends Bound<typeof avatar>,
    Bound<typeof redirect>,
    Bound<typeof popupLogin>,
    Bound<typeof accessToken>,
    Bound<typeof tabs> {}
