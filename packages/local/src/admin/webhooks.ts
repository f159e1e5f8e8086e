import { badRequest } from '../server/errors.js';
import type { Input } from '../server/input.js';
import type { Local } from '../server/local.js';
import { didYouMean } from '../server/nearest.js';
import { deliveriesOf } from '../topics/webhooks/deliveries.js';
import { webhookEvents } from '../topics/webhooks/webhook-events.js';
import type { RetryConfig, Webhook } from '../topics/webhooks/webhooks.store.js';

/** What the console does with webhooks, in the words of the service's routes. */
export const webhookRoutes = {
  'GET /_local/webhooks': (local: Local) => local.store.webhooks.table.list(),
  'POST /_local/webhooks': (local: Local, { body }: { body: Input }) => createWebhook(local, body),
  'DELETE /_local/webhooks': (local: Local, { query }: { query: Input }) =>
    void local.store.webhooks.table.delete({ id: requireWebhook(local, query).id }),
  'GET /_local/webhooks/events': () => webhookEvents,
  'GET /_local/webhooks/deliveries': (local: Local, { query }: { query: Input }) =>
    deliveriesOf(local).list(query.optionalText('id')),
  'DELETE /_local/webhooks/deliveries': (local: Local) => deliveriesOf(local).clear(),
  'POST /_local/webhooks/test': (local: Local, { body }: { body: Input }) =>
    deliveriesOf(local).send(requireWebhook(local, body), {
      eventName: 'test',
      data: { description: 'A test delivery' },
    }),
};

function createWebhook(local: Local, body: Input): Webhook {
  const url = body.text('url');
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw badRequest(`url must be a whole address such as http://localhost:3000/webhooks, got ${url}`);
  const pool = local.store.pools.default();
  if (!pool) throw badRequest('There is no user pool');
  const events = body.has('events') ? body.texts('events') : [];
  const strange = events.find((name) => !webhookEvents.includes(name));
  if (strange)
    throw badRequest(
      `No event is called ${strange}${didYouMean(strange, webhookEvents) || `; there are ${webhookEvents.join(', ')}`}`,
    );
  return local.store.webhooks.create({
    userPoolId: pool.id,
    url,
    events,
    name: body.optionalText('name') ?? 'Webhook',
    secret: body.optionalText('secret') ?? null,
    retryConfig: (body.optionalObject('retryConfig') as RetryConfig | undefined) ?? null,
  });
}

function requireWebhook(local: Local, input: Input): Webhook {
  const id = input.text('id');
  const hook = local.store.webhooks.table.find({ id });
  if (!hook) throw badRequest(`There is no webhook ${id}: GET /_local/webhooks lists them`);
  return hook;
}
