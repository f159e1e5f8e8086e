import { VERSION } from '@authing/core';
import { expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { useLocal } from '../../../../test/support/auth.js';

const world = useLocal();
const socketUri = () => world.server.url.replace('http', 'ws');
const listening = () =>
  world.signedIn('ann@example.com', { socketUri: socketUri(), webSocket: WebSocket as never, retryTimes: 0 });
const until = async (condition: () => boolean) => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};
const opened = () => until(() => world.server.requests.last('GET /events/v1/authentication/sub')?.status === 101);

test('what is published arrives, until it is unsubscribed', async () => {
  const ann = await listening();
  const heard: string[] = [];
  const unsubscribe = ann.event.sub('order & more', (data) => heard.push(data));
  await opened();
  expect(world.sent('GET /events/v1/authentication/sub').query).toEqual({
    code: 'order & more',
    token: ann.connection.session.token(),
  });
  await ann.event.pub('order & more', '{"id":1}');
  await ann.event.pub('another', '{"id":2}');
  await until(() => heard.length > 0);
  unsubscribe();
  await ann.event.pub('order & more', '{"id":3}');
  expect(heard).toEqual(['{"id":1}']);
});

test('an event says who publishes it', async () => {
  const ann = await listening();
  await ann.event.pub('order', 'text');
  expect(world.sent('POST /api/v3/pub-userEvent').body).toEqual({
    eventType: 'order',
    source: `authing-js-sdk: ${VERSION}`,
    eventData: 'text',
  });
});

test('nobody hears nothing, and is told why', async () => {
  const nobody = world.client({ socketUri: socketUri(), webSocket: WebSocket as never });
  const error = await new Promise((resolve) => nobody.event.sub('order', () => {}, resolve));
  expect(error).toMatchObject({ kind: 'config', code: 'not_signed_in' });
});

test('arguments that cannot work are refused at once', async () => {
  const ann = await listening();
  expect(() => ann.event.sub('', () => {})).toThrow(expect.objectContaining({ kind: 'config' }));
  expect(() => ann.event.sub('order', undefined as never)).toThrow(expect.objectContaining({ kind: 'config' }));
  await expect(ann.event.pub('order', { id: 1 } as never)).rejects.toMatchObject({ kind: 'config' });
});
