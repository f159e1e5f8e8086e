import type { OpenIdConfiguration } from '@authing/core';
import type { AuthConnection } from '../connection.js';

/**
 * The discovery document of the issuer: where its endpoints are and what they can do. Needs no token. Route
 * `GET /oidc/.well-known/openid-configuration`.
 */
export function getOpenidConfiguration(connection: AuthConnection): Promise<OpenIdConfiguration> {
  return connection.rest('GET /oidc/.well-known/openid-configuration', { token: false });
}
