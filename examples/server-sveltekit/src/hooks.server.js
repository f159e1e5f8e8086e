import { svelteAuthing } from '@authing/server/sveltekit';
import { authing } from '$lib/server/authing.js';

export const handle = svelteAuthing(authing);
