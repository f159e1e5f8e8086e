import Redis from 'ioredis';
import { createManagement } from './management.mjs';

const redis = new Redis(process.env.REDIS);
const management = createManagement(redis, {
  userPoolId: process.env.AUTHING_POOL_ID,
  secret: process.env.AUTHING_POOL_SECRET,
  host: process.env.AUTHING_HOST,
});

const { totalCount } = await management.users.list();
console.log(`${totalCount} users`);
redis.disconnect();
