export type { LocalUser } from './domain/local-sign-in.js';
export type { Fault, Faults, PlannedFault } from './faults.js';
export type { DeploymentResolvers } from './graphql/schema.js';
export type { Message, Outbox, Recipient } from './outbox.js';
export type { RequestEntry, Requests } from './requests.js';
export type { Seed, SeedUser } from './seed/seed.js';
export { type LocalOptions, type LocalServer, startLocal } from './start.js';
