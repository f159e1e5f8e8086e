/* global Authing */
import { askSecondFactor } from './second-factor.js';
import { note, showUser } from './view.js';
import { makeWays } from './ways.js';

const { appId, appHost } = await (await fetch('/config.json')).json();
const lang = document.getElementById('lang');
lang.value = localStorage.getItem('playground-lang') ?? 'en-US';
lang.onchange = () => {
  localStorage.setItem('playground-lang', lang.value);
  location.reload();
};

const authing = new Authing.AuthenticationClient({
  appId,
  appHost,
  lang: lang.value,
  redirectUri: `${location.origin}/`,
});
const ways = makeWays(authing);

/** Does one way to log in and tells how it went. A login that asks for a second factor goes on there. */
async function go(name, data, button) {
  // A scan goes on for as long as the code is there.
  if (name !== 'scan') button?.setAttribute('aria-busy', 'true');
  try {
    note(await ways[name](data));
  } catch (error) {
    if (!Authing.isMfaRequired(error)) return note(`${error.code}: ${error.message}`, true);
    await askSecondFactor(authing, error.data).then(note, ({ message }) => note(message, true));
  } finally {
    button?.removeAttribute('aria-busy');
  }
}

for (const form of document.querySelectorAll('form[data-way]')) {
  form.onsubmit = (event) => {
    event.preventDefault();
    go(form.dataset.way, valuesOf(form), event.submitter);
  };
}
for (const button of document.querySelectorAll('button[data-way]')) {
  button.onclick = () =>
    go(button.dataset.way, { ...valuesOf(button.form), ...button.dataset, form: button.form }, button);
}
const valuesOf = (form) => (form ? Object.fromEntries(new FormData(form)) : {});

authing.onSessionChange(({ user, token }) => showUser(user, token));
await go('back');
const { user, token } = authing.connection.session.state();
showUser(user, token);
if (token && !user) authing.getCurrentUser().catch(({ message }) => note(message, true));
