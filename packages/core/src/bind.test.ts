import { expect, test } from '@jest/globals';
import { defineResources } from './bind.js';

test('the members of an accessor are defined when it is first read, once for all clients', () => {
  let defined = 0;
  const module = new Proxy(
    { ping: (connection: string) => `${connection} pong` },
    {
      ownKeys(target) {
        defined++;
        return Reflect.ownKeys(target);
      },
    },
  );
  class Client {
    declare readonly users: { ping(): string };
    constructor(readonly connection: string) {}
  }
  defineResources(Client.prototype, { users: module });
  const [one, two] = [new Client('one'), new Client('two')];
  expect(defined).toBe(0);
  const { ping } = one.users;
  expect([ping(), two.users.ping(), defined]).toEqual(['one pong', 'two pong', 1]);
});
