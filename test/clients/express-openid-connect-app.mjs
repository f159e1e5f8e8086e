import express from 'express';
import oidc from 'express-openid-connect';

const app = express();
const authorizationParams = { response_type: 'code', scope: 'openid email offline_access', prompt: 'consent' };
const flags = { authRequired: false, idpLogout: true, secret: 'a long long long secret' };
app.use(oidc.auth({ ...JSON.parse(process.argv[2]), ...flags, authorizationParams }));
app.get('/me', oidc.requiresAuth(), (req, res) => res.json(req.oidc.user));
app.get('/refresh', oidc.requiresAuth(), async (req, res) => {
  const before = req.oidc.accessToken.access_token;
  res.json({ isNew: (await req.oidc.accessToken.refresh()).access_token !== before });
});
app.use((error, _req, res, _next) => res.status(error.status ?? 500).send(error.message));
const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
