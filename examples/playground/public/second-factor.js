const element = (id) => document.getElementById(id);

/** Secrets of authenticators that were added here, so that the playground can play the app as well. */
const secretOf = (email) => localStorage.getItem(`playground-totp:${email}`);

/** Binds an authenticator app to the signed-in user. */
export async function addSecondFactor(authing) {
  const {
    secret,
    qrcode_data_url: picture,
    recovery_code,
  } = await authing.mfa.associateMfaAuthenticator({ authenticatorType: 'totp' });
  const totp = await askCode(`Scan the picture, or type ${secret} into the app.`, secret, picture);
  if (!totp) return 'No second factor was added';
  await authing.mfa.confirmAssociateMfaAuthenticator({ authenticatorType: 'totp', totp });
  const { email, id } = authing.connection.session.user() ?? {};
  localStorage.setItem(`playground-totp:${email ?? id}`, secret);
  return `Second factor added: log out and in again. Recovery code ${recovery_code}`;
}

/** Completes a login that waits for its second factor. */
export async function askSecondFactor(authing, { mfaToken, email }) {
  const totp = await askCode('This account asks for a code.', secretOf(email));
  if (!totp) return 'The login was given up';
  const user = await authing.mfa.verifyTotpMfa({ totp, mfaToken });
  return `Logged in as ${user.nickname ?? user.email}, with a second factor`;
}

function askCode(text, secret, picture) {
  const [dialog, code, image, fill] = ['factor', 'factor-code', 'factor-picture', 'factor-fill'].map(element);
  element('factor-text').textContent = text;
  code.value = '';
  image.hidden = !picture;
  if (picture) image.src = picture;
  fill.hidden = !secret;
  fill.onclick = async () => {
    code.value = (await (await fetch(`/helper/totp?${new URLSearchParams({ secret })}`)).json()).code;
  };
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === 'ok' ? code.value : '');
  });
}
