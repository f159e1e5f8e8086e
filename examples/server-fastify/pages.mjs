const toHtml = (text) => String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const page = (
  body,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shop</title><link rel="icon" href="data:,"><style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 24rem; margin: 15vh auto; padding: 0 1.5rem; }
input { display: block; width: 100%; box-sizing: border-box; margin: .25rem 0 1rem; padding: .6rem; font: inherit; }
button, a { font: inherit; padding: .6rem 1.1rem; border: 0; border-radius: .5rem; background: #215ae5; color: #fff; text-decoration: none; }
</style><main>${body}</main></html>`;

export const home = page(
  '<h1>Shop</h1><p>Log in to see your orders.</p><a href="/profile">Log in</a> <a href="/login">With a password</a>',
);

export const profile = ({ email, username }) =>
  page(
    `<h1>Hello ${toHtml(email ?? username)}</h1><form method="post" action="/auth/logout"><button>Log out</button></form>`,
  );

export const loginForm = (message = '') =>
  page(`<h1>Log in</h1><p role="alert">${toHtml(message)}</p><form method="post">
<label>Email <input name="email" type="email" autocomplete="username" required></label>
<label>Password <input name="password" type="password" autocomplete="current-password" required></label>
<button>Log in</button></form>`);
