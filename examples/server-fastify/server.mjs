import { isAuthingError, loginByEmail } from '@authing/auth';
import { fastifyAuthing, requireSession, requireToken } from '@authing/server/fastify';
import Fastify from 'fastify';
import { authing } from './authing.mjs';
import { home, loginForm, profile } from './pages.mjs';

const app = Fastify();
await app.register(fastifyAuthing, { authing });
// Forms: Fastify reads JSON only.
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, async (_request, body) =>
  Object.fromEntries(new URLSearchParams(body)),
);
const html = (reply, page) => reply.type('text/html; charset=utf-8').send(page);

app.get('/', (_request, reply) => html(reply, home));

// A page: who is not signed in goes to the login page and comes back.
app.get('/profile', { preHandler: requireSession }, async (request, reply) =>
  html(reply, profile((await request.auth.session()).user)),
);

// An API for the pages of this site: the session's cookie comes along.
app.get('/api/me', { preHandler: requireSession }, async (request) => (await request.auth.session()).user);

// An API for other programs: they bring a token.
app.get('/api/orders', { preHandler: requireToken(authing) }, async (request) => ({
  orders: [],
  of: request.claims.sub,
}));

// A login form of your own.
app.get('/login', (_request, reply) => html(reply, loginForm()));
app.post('/login', async (request, reply) => {
  const { email, password } = request.body;
  try {
    await request.auth.signIn((connection) => loginByEmail(connection, email, password));
    return reply.redirect('/profile', 303);
  } catch (error) {
    if (!isAuthingError(error) || error.kind !== 'api') throw error;
    return html(reply.code(401), loginForm('Email or password is wrong.'));
  }
});

console.log(await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' }));
