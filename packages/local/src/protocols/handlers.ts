import { type Delivery, send, withFault } from '../server/delivery.js';
import { LocalError } from '../server/errors.js';
import { reportInternal } from '../server/graphql.js';
import type { MountedExchange } from '../server/handlers.js';
import { json, type Reply } from '../server/reply.js';

type Answer = { reply: Reply; delivery: Delivery };

/** Answers a request of a mounted part as the rest of the server does: with faults on demand, log line and CORS. */
export async function answerMounted(
  { local, res, entry, cors }: MountedExchange,
  key: string,
  work: () => Promise<Reply>,
): Promise<void> {
  const started = performance.now();
  entry.route = key;
  const run = async (): Promise<Answer> => ({ reply: await work().catch(failure(key)), delivery: {} });
  const { reply, delivery } = await withFault(local.faults.take([key]), run, oauthError);
  entry.status = delivery.drop ? 0 : reply.status;
  entry.message = errorIn(reply);
  entry.duration = Math.round((performance.now() - started) * 10) / 10;
  entry.outcome = delivery.drop ? 'dropped' : delivery.fault ? 'fault' : reply.status >= 400 ? 'error' : 'ok';
  await send(res, reply, { ...delivery, headers: cors });
}

/** What an OAuth answer says went wrong, for the request log. */
function errorIn({ status, body, headers }: Reply): string | null {
  if (status < 400 || !String(headers['content-type']).includes('json')) return null;
  const { error, error_description: description } = JSON.parse(String(body)) as Record<string, string | undefined>;
  return description ?? error ?? null;
}

const failure =
  (key: string) =>
  (error: unknown): Reply => {
    if (error instanceof LocalError) return oauthError(error);
    reportInternal({ operation: key }, error);
    return json({ error: 'server_error', error_description: 'Internal error' }, 500);
  };

/** A failure of ours in the form of OAuth; business failures that have no HTTP status of their own are bad requests. */
const oauthError = (error: LocalError): Reply => {
  const status = error.httpStatus === 200 ? 400 : error.httpStatus;
  return json(
    { error: status >= 500 ? 'server_error' : 'invalid_request', error_description: error.message, code: error.code },
    status,
  );
};
