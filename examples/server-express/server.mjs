import { isAuthingError, loginByEmail } from '@authing/auth';
import { expressAuthing, requireSession, requireToken } from '@authing/server/express';
import express from 'express';
import { authing } from './authing.mjs';
import { home, loginForm, profile } from './pages.mjs';

const app = express();
app.use(expressAuthing(authing));

app.get('/', (_req, res) => res.send(home));

// A page: who is not signed in goes to the login page and comes back.
app.get('/profile', requireSession(), async (req, res) => res.send(profile((await req.auth.session()).user)));

// An API for the pages of this site: the session's cookie comes along.
app.get('/api/me', requireSession(), async (req, res) => res.json((await req.auth.session()).user));

// An API for other programs: they bring a token.
app.get('/api/orders', requireToken(authing), (req, res) => res.json({ orders: [], of: req.claims.sub }));

// A login form of your own.
app.get('/login', (_req, res) => res.send(loginForm()));
app.post('/login', express.urlencoded({ extended: false }), async (req, res, next) => {
  try {
    await req.auth.signIn((connection) => loginByEmail(connection, req.body.email, req.body.password));
    res.redirect(303, '/profile');
  } catch (error) {
    if (!isAuthingError(error) || error.kind !== 'api') return next(error);
    res.status(401).send(loginForm('Email or password is wrong.'));
  }
});

const server = app.listen(process.env.PORT, '127.0.0.1', () =>
  console.log(`http://127.0.0.1:${server.address().port}`),
);
