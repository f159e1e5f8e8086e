export type { LocalOptions } from './options.js';
export type { Seed, SeedUser } from './seed/seed.js';
export type { DeploymentResolvers } from './server/deployment.js';
export type { Fault, Faults, PlannedFault } from './server/faults.js';
export type { Message, Outbox, Recipient } from './server/outbox.js';
export type { RequestEntry, Requests } from './server/requests.js';
export { type LocalServer, startLocal } from './start.js';
export type { LocalUser } from './topics/login/local-sign-in.js';
export type { Attempt, Delivery } from './topics/webhooks/deliveries.js';
