import { AuthenticationClient } from '@authing/auth';
import { ManagementClient } from '@authing/management';
import { spread } from '../lib/report.mjs';

export const title = 'Clients and derived clients';
export const about = 'Microseconds to construct a client, to derive one with `with()` and to use one accessor of it.';

const host = 'https://example.authing.cn';
const management = new ManagementClient({ userPoolId: 'p', secret: 's', host });
const authing = new AuthenticationClient({ appId: 'a', appHost: host });

const CASES = {
  'new ManagementClient()': () => new ManagementClient({ userPoolId: 'p', secret: 's', host }),
  'management.with({ timeout })': () => management.with({ timeout: 2_000 }),
  'management.with({ timeout }).users': () => management.with({ timeout: 2_000 }).users,
  'management.connection.with({ timeout })': () => management.connection.with({ timeout: 2_000 }),
  'new AuthenticationClient()': () => new AuthenticationClient({ appId: 'a', appHost: host }),
  'authing.with({ timeout })': () => authing.with({ timeout: 2_000 }),
};

export async function run() {
  return Object.entries(CASES).map(([name, work]) => {
    const rounds = [];
    for (let round = 0; round < 11; round++) {
      const start = process.hrtime.bigint();
      for (let i = 0; i < 2_000; i++) work();
      rounds.push(Number(process.hrtime.bigint() - start) / 2_000_000);
    }
    return { what: name, µs: spread(rounds, 1).text };
  });
}
