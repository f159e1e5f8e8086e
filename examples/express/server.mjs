/** An API that only the right users may use. */
import { ManagementClient } from '@authing/management';
import { loginRequired, permissionRequired, roleRequired } from '@authing/management/express';
import express from 'express';

const management = new ManagementClient({
  userPoolId: process.env.AUTHING_POOL_ID,
  secret: process.env.AUTHING_POOL_SECRET,
  host: process.env.AUTHING_HOST,
});

const app = express();
app.get('/', (_req, res) => res.send('Everybody may read this.'));
app.get('/me', loginRequired(management), (req, res) => res.json({ hello: req.authing.user.nickname }));
app.get('/staff', roleRequired(management, 'staff'), (_req, res) => res.send('Only staff may read this.'));

const mayRead = permissionRequired(management, (req) => `books:${req.params.id}`, 'books:read');
app.get('/books/:id', mayRead, (req, res) => res.send(`Book ${req.params.id}`));

const server = app.listen(process.env.PORT ?? 3000, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
