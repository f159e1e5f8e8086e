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
export function detail(connection: ManagementConnection, provider: string): Promise<SocialConnectionFragment | null> {
  return connection.graphql(SocialConnection, { provider }, ({ socialConnection }) => socialConnection);
}

/** The social providers the service knows. Query `socialConnections`. */
export function list(connection: ManagementConnection): Promise<SocialConnectionFragment[]> {
  return connection.graphql(SocialConnections, {}, ({ socialConnections }) => socialConnections);
}

/** How the pool has configured a social provider. Query `socialConnectionInstance`. */
export function instance(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionInstanceFragment> {
  return connection.graphql(
    SocialConnectionInstance,
    { provider },
    ({ socialConnectionInstance }) => socialConnectionInstance,
  );
}

/** The social providers the pool has configured. Query `socialConnectionInstances`. */
export function listInstances(connection: ManagementConnection): Promise<SocialConnectionInstanceFragment[]> {
  return connection.graphql(
    SocialConnectionInstances,
    {},
    ({ socialConnectionInstances }) => socialConnectionInstances,
  );
}

/** Configures a social provider for the pool. Mutation `createSocialConnectionInstance`. */
export function createInstance(
  connection: ManagementConnection,
  input: CreateSocialConnectionInstanceInput,
): Promise<SocialConnectionInstanceFragment> {
  return connection.graphql(
    CreateSocialConnectionInstance,
    { input },
    ({ createSocialConnectionInstance }) => createSocialConnectionInstance,
  );
}

/** Lets users log in with a configured provider. Mutation `enableSocialConnectionInstance`. */
export function enableInstance(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionInstanceFragment> {
  return connection.graphql(
    EnableSocialConnectionInstance,
    { provider },
    ({ enableSocialConnectionInstance }) => enableSocialConnectionInstance,
  );
}

/** Stops logins with a provider; its configuration stays. Mutation `disableSocialConnectionInstance`. */
export function disableInstance(
  connection: ManagementConnection,
  provider: string,
): Promise<SocialConnectionInstanceFragment> {
  return connection.graphql(
    DisableSocialConnectionInstance,
    { provider },
    ({ disableSocialConnectionInstance }) => disableSocialConnectionInstance,
  );
}
