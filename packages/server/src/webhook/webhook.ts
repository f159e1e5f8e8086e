import { AuthingError, configError, hide } from '@authing/auth';
import type { RequestLike } from '../request.js';
import { isSameText } from '../same-text.js';
import { isKnownEvent, type WebhookEvent } from './events.js';

/** Bytes: events about many users are large, and nothing else is. */
const LARGEST = 1024 * 1024;

/**
 * Reads a webhook's request. Its payload holds password hashes and tokens: it is not enumerable on the event, so that logs do not
 * show it, and no error repeats any of it.
 *
 * @throws AuthingError `protocol`: `webhook_secret` (401) when the request does not know the secret, `webhook_body` (400) for a body
 * that is no event, `webhook_too_large` (413) over 1 MiB; `config` without the `webhookSecret` option.
 */
export async function readWebhook(request: RequestLike, secret: string | false | undefined): Promise<WebhookEvent> {
  if (!secret && secret !== false)
    throw configError(
      'webhook_secret',
      'Give webhookSecret, the secret of the webhook in the console, or false where it has none',
    );
  const { headers, method } = request;
  if (method !== 'POST') throw refused(405, 'webhook_body', 'A webhook is sent with POST');
  // The service sends it twice; deployments that rename one of the headers keep the other.
  const sent = headers.get('x-authing-webhook-secret') || headers.get('x-authing-token') || '';
  if (secret !== false && !(await isSameText(sent, secret)))
    throw refused(401, 'webhook_secret', 'The request does not have the secret of the webhook');
  const { eventName, data } = readBody(await readText(request), headers.get('content-type') ?? '');
  const event = { eventName: isKnownEvent(eventName) ? eventName : 'other', name: eventName };
  hide(event, { data, userPoolId: headers.get('x-authing-userpool-id') ?? undefined });
  return event as WebhookEvent;
}

const refused = (status: number, code: string, message: string) =>
  new AuthingError('protocol', code, message, { status });
/** A parser or a log was faster. */
export const bodyWasRead = () =>
  configError(
    'body_read',
    'The body of the webhook was read before: let webhook() be the first to read it, or give it a clone() of the request',
  );
const tooLarge = () => refused(413, 'webhook_too_large', `The body has more than ${LARGEST} bytes`);

async function readText(request: RequestLike): Promise<string> {
  if (Number(request.headers.get('content-length')) > LARGEST) throw tooLarge();
  const { body, bodyUsed } = request;
  if (bodyUsed || body?.locked) throw bodyWasRead();
  if (!body) {
    const text = (await request.text?.()) ?? '';
    if (text.length > LARGEST) throw tooLarge();
    return text;
  }
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > LARGEST) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/** JSON, or a form whose `data` is JSON. What is wrong is not repeated: the text of a parser shows a piece of the body. */
function readBody(text: string, type: string): { eventName: string; data: unknown } {
  try {
    const isForm = type.includes('application/x-www-form-urlencoded');
    const form = isForm ? new URLSearchParams(text) : undefined;
    const body = form
      ? { eventName: form.get('eventName'), data: JSON.parse(form.get('data') ?? 'null') }
      : JSON.parse(text);
    if (typeof body.eventName === 'string') return body;
  } catch {
    // Told below.
  }
  throw refused(
    400,
    'webhook_body',
    'The body is no event: set the content type of the webhook to application/json in the console',
  );
}
