/* global Authing */
const isEmail = (account) => account.includes('@');
const isPhone = (account) => /^\+?\d{6,}$/.test(account);
const helper = async (path, query) => (await fetch(`/helper/${path}?${new URLSearchParams(query)}`)).json();
const loggedIn = ({ nickname, name, username, email, phone, id }) =>
  `Logged in as ${nickname ?? name ?? username ?? email ?? phone ?? id}`;

/** Every way to log in, as a function of what was entered. Each gives a line for the log. */
export function makeWays(authing) {
  return {
    ...withPassword(authing),
    ...withCode(authing),
    ...withWindow(authing),
    ...withQrCode(authing),
    ...hosted(authing),
    ...session(authing),
  };
}

const withPassword = (authing) => ({
  async password({ account, password }) {
    if (isEmail(account)) return loggedIn(await authing.loginByEmail(account, password));
    if (isPhone(account)) return loggedIn(await authing.loginByPhonePassword(account, password));
    return loggedIn(await authing.loginByUsername(account, password));
  },
  async register({ account, password }) {
    const method = isEmail(account) ? 'registerByEmail' : 'registerByUsername';
    const user = await authing[method](account, password, {}, { generateToken: true });
    return `Registered and logged in as ${user.email ?? user.username}`;
  },
  ldap: async ({ username, password }) => loggedIn(await authing.loginByLdap(username, password)),
});

const withCode = (authing) => ({
  async sendCode({ account, form }) {
    if (isEmail(account)) await authing.sendEmail(account, 'LOGIN_VERIFY_CODE');
    else await authing.sendSmsCode(account);
    const { code } = await helper('code', { to: account });
    form.elements.code.value = code;
    return `Sent ${code} to ${account}; it is in the outbox of the local server`;
  },
  code: async ({ account, code }) =>
    loggedIn(
      await (isEmail(account) ? authing.loginByEmailCode(account, code) : authing.loginByPhoneCode(account, code)),
    ),
});

const withWindow = (authing) => ({
  social: async ({ provider }) => loggedIn(await authing.social.authorize(provider)),
  enterprise: async ({ protocol }) => loggedIn(await authing.enterprise.authorize(protocol, `local-${protocol}`)),
});

function withQrCode(authing) {
  const [box, phone] = ['qrcode', 'phone'].map((id) => document.getElementById(id));
  let scan;
  let shown;
  return {
    async scan({ scene }) {
      scan?.stop();
      box.hidden = phone.hidden = false;
      for (const button of document.querySelectorAll('[data-scene]'))
        button.classList.toggle('plain', button.dataset.scene !== scene);
      const result = new Promise((resolve, reject) => {
        const options = {
          autoExchangeUserInfo: true,
          size: { width: 200, height: 200 },
          containerSize: { width: 264, height: 252 },
        };
        const onCodeShow = (random) => {
          shown = random;
        };
        const onMfa = (code, message, data) => reject(new Authing.AuthingError('api', code, message, { data }));
        const callbacks = { onCodeShow, onMfa, onSuccess: resolve, onError: reject };
        authing[scene]
          .startScanning('qrcode', { ...options, ...callbacks })
          .then((started) => (scan = started), reject);
      });
      return loggedIn(await result);
    },
    async phone({ action }) {
      const { code, message } = await helper('phone', { random: shown, action });
      return code === 200 ? '' : `The phone says: ${message}`;
    },
  };
}

const hosted = (authing) => ({
  redirect: () => authing.loginWithRedirect({ appState: 'By redirect' }),
  async popup() {
    const { email, sub } = await authing.loginWithPopup();
    authing.getCurrentUser();
    return `Logged in as ${email ?? sub}, in a window`;
  },
  /** On every page load: the answer of the hosted page, if there is one. */
  async back() {
    const result = await authing.handleRedirectCallback();
    return result ? `Back as ${result.claims.email ?? result.claims.sub}, by redirect` : '';
  },
});

const session = (authing) => ({
  async token() {
    const token = await authing.getAccessTokenSilently();
    return `Access token of ${token.length} characters: ${token.slice(0, 16)}…`;
  },
  async avatar() {
    await authing.uploadAvatar();
    return 'New picture';
  },
  async device() {
    await authing.browserFingerprint.createDevice();
    return `This browser is one of ${(await authing.browserFingerprint.myDevicesList()).length} devices`;
  },
  async totp() {
    const { addSecondFactor } = await import('./second-factor.js');
    return addSecondFactor(authing);
  },
  async logout() {
    await authing.logout();
    return 'Logged out';
  },
  logoutEverywhere: () => authing.logoutWithRedirect({ returnTo: '/' }),
});
