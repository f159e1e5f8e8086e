/** Runs in the popup: hands the result to the page that opened it, or sends the form that goes to the application. */
export const relayScript = `'use strict';
const { message, origin } = document.body.querySelector('[data-message]')?.dataset ?? {};
if (message !== undefined) {
  const receiver = window.opener ?? (window.parent === window ? null : window.parent);
  receiver?.postMessage(JSON.parse(message), origin || '*');
  if (window.opener) setTimeout(() => window.close(), 300);
}
document.querySelector('form[data-send]')?.submit();
`;
