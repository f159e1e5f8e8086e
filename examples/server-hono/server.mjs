import { isAuthingError, loginByEmail } from '@authing/auth';
import { honoAuthing, requireSession, requireToken } from '@authing/server/hono';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { authing } from './authing.mjs';
import { home, loginForm, profile } from './pages.mjs';

const app = new Hono();
app.use(honoAuthing(authing));

app.get('/', (c) => c.html(home));

// A page: who is not signed in goes to the login page and comes back.
app.get('/profile', requireSession(), async (c) => c.html(profile((await c.var.auth.session()).user)));

// An API for the pages of this site: the session's cookie comes along.
app.get('/api/me', requireSession(), async (c) => c.json((await c.var.auth.session()).user));

// An API for other programs: they bring a token.
app.get('/api/orders', requireToken(authing), (c) => c.json({ orders: [], of: c.var.claims.sub }));

// A login form of your own.
app.get('/login', (c) => c.html(loginForm()));
app.post('/login', async (c) => {
  const { email, password } = await c.req.parseBody();
  try {
    await c.var.auth.signIn((connection) => loginByEmail(connection, email, password));
    return c.redirect('/profile', 303);
  } catch (error) {
    if (!isAuthingError(error) || error.kind !== 'api') throw error;
    return c.html(loginForm('Email or password is wrong.'), 401);
  }
});

// Cloudflare, Deno and Bun take `export default app` in place of this.
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
);
