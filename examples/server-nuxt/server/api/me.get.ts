import { requireSession } from '@authing/server/nuxt';

// For the pages of this site: the session's cookie comes along.
export default defineEventHandler(async (event) => (await requireSession(event))?.user);
