import { Ajv } from 'ajv';
import { seedSchema } from './schema.js';

/** True for a seed that fits its schema; `errors` of the function says what does not. */
export const validateSeed = new Ajv({ allowUnionTypes: true, verbose: true }).compile(seedSchema);
