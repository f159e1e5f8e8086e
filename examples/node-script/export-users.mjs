/** Writes all users of the pool to standard output, as CSV. */
import { ManagementClient } from '@authing/management';

const management = new ManagementClient({
  userPoolId: process.env.AUTHING_POOL_ID,
  secret: process.env.AUTHING_POOL_SECRET,
  host: process.env.AUTHING_HOST, // leave it out for the public service
});

const cell = (value) => `"${String(value ?? '').replaceAll('"', '""')}"`;

console.log('id,email,nickname,created');
for await (const { id, email, nickname, createdAt } of management.users.iterate({ limit: 100 })) {
  console.log([id, email, nickname, createdAt].map(cell).join());
}
