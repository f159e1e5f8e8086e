import { svelteAuthing } from '@authing/server/sveltekit';
import { getAuthing } from '$lib/server/authing.js';

export const handle = (input) => svelteAuthing(getAuthing())(input);
