import { AuthingError } from '@authing/auth';
import type { OauthFailure, Provider } from '../oauth/oauth.js';
import type { SessionConnection } from './session-connection.js';

export const providerOf = ({ base, options }: SessionConnection): Provider => ({
  issuer: `${base}/oidc`,
  clientId: options.appId,
  fetch: options.fetch,
  timeout: options.timeout,
});

/** Does something of the protocol; its code is loaded the first time. Rejects with AuthingError. */
export async function withOauth<Result>(
  work: (oauth: typeof import('../oauth/oauth.js')) => Promise<Result>,
): Promise<Result> {
  const oauth = await import('@authing/browser/oauth').catch((cause) => {
    throw new AuthingError('network', 'chunk', 'A part of the SDK could not be loaded', { cause });
  });
  try {
    return await work(oauth);
  } catch (failure) {
    const { kind, code, message, status } = failure as OauthFailure;
    throw new AuthingError(kind, code, message, { status });
  }
}
