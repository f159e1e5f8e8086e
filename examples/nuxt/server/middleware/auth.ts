import { nuxtAuthing } from '@authing/server/nuxt';
import { authing } from '../utils/authing';

export default nuxtAuthing(authing);
