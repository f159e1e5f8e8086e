/** What counts as answered in the report on the contracts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuthenticationClient } from '@authing/auth';
import { startLocal } from '@authing/local';
import { afterAll, expect, test } from '@jest/globals';
import { readAnswers, recordAnswers } from './support/answer-log.mjs';

const folder = mkdtempSync(join(tmpdir(), 'answered-'));
const log = recordAnswers(import.meta.filename, startLocal, folder);
afterAll(() => rmSync(folder, { recursive: true }));

test('an operation by the name of its document and a route by its key, when the answer was no error', async () => {
  const local = await log.startLocal();
  try {
    const client = new AuthenticationClient({ appId: local.appId, appHost: local.url });
    await client.registerByEmail('noted@example.com', 'password');
    await client.loginByUsername('nobody', 'password').catch(() => {});
    await client.checkLoginStatus();
    local.faults.next('POST /api/v2/sms/send', { code: 500 });
    await client.sendSmsCode('13800000000').catch(() => {});
  } finally {
    await local.close();
  }
  log.write();
  const files = ['test/answer-log.test.ts'];
  expect([...readAnswers(folder)]).toEqual([
    ['GET /api/v2/.well-known', files],
    ['mutation registerByEmail', files],
    ['query checkLoginStatus', files],
  ]);
});
