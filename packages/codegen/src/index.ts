export type { Change } from './change.js';
export type { Settings } from './config.js';
export { type Contract, publishedContract } from './contract.js';
export { type Comparison, compareWithDeployment, type OperationVerdict } from './diff.js';
export { type Generated, generate } from './generate.js';
export { type Headers, type LoadedSchema, loadSchema } from './load.js';
export { exitCodes, Problem } from './problem.js';
