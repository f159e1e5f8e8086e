import type { ManagementConnection } from '../connection.js';
import type {
  CreateSocialConnectionInstanceInput,
  SocialConnectionFragment,
  SocialConnectionInstanceFragment,
} from '../generated/graphql.generated.js';
import {
  CreateSocialConnectionInstance,
  DisableSocialConnectionInstance,
  EnableSocialConnectionInstance,
  SocialConnection,
  SocialConnectionInstance,
  SocialConnectionInstances,
  SocialConnections,
} from './social-connections.generated.js';

/** A social provider the service knows and the fields it asks for; null for an unknown one. Query `socialConnection`. */
export async function detail(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionFragment | null> {
  return (await connection.graphql(SocialConnection, { provider })).socialConnection;
}

/** The social providers the service knows. Query `socialConnections`. */
export async function list(connection: ManagementConnection): Promise<SocialConnectionFragment[]> {
  return (await connection.graphql(SocialConnections, {})).socialConnections;
}

/** How the pool has configured a social provider. Query `socialConnectionInstance`. */
export async function instance(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionInstanceFragment> {
  return (await connection.graphql(SocialConnectionInstance, { provider })).socialConnectionInstance;
}

/** The social providers the pool has configured. Query `socialConnectionInstances`. */
export async function listInstances(connection: ManagementConnection): Promise<SocialConnectionInstanceFragment[]> {
  return (await connection.graphql(SocialConnectionInstances, {})).socialConnectionInstances;
}

/** Configures a social provider for the pool. Mutation `createSocialConnectionInstance`. */
export async function createInstance(
  connection: ManagementConnection,
  input: CreateSocialConnectionInstanceInput,
): Promise<SocialConnectionInstanceFragment> {
  return (await connection.graphql(CreateSocialConnectionInstance, { input })).createSocialConnectionInstance;
}

/** Lets users log in with a configured provider. Mutation `enableSocialConnectionInstance`. */
export async function enableInstance(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionInstanceFragment> {
  return (await connection.graphql(EnableSocialConnectionInstance, { provider })).enableSocialConnectionInstance;
}

/** Stops logins with a provider; its configuration stays. Mutation `disableSocialConnectionInstance`. */
export async function disableInstance(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionInstanceFragment> {
  return (await connection.graphql(DisableSocialConnectionInstance, { provider })).disableSocialConnectionInstance;
}
