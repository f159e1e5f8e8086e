import { writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { build, compile, copied } from './copied.js';
import { behavesLikeAll, sessionCookies } from './harness.js';

const NEXT = '../../node_modules/next/dist/bin/next';
let built = '';

behavesLikeAll(
  'Next.js',
  async () => {
    const cwd = copied('server-next');
    // Next would compile with another TypeScript.
    writeFileSync(`${cwd}/next.config.mjs`, 'export default { typescript: { ignoreBuildErrors: true } };');
    built = await build([NEXT, 'build'], cwd);
    await compile(cwd);
    return { args: [NEXT, 'start'], cwd };
  },
  (app) => {
    test('a renewed session reaches the page and the browser, through a proxy of its own', async () => {
      const context = await app.profile();
      const page = await context.newPage();
      await page.goto(`${app.url}/profile`);
      await app.logIn(page);
      await page.waitForURL(/profile/);
      const before = await sessionCookies(context);
      await app.anHourLater();
      const answer = (await page.reload())!;
      expect(answer.headers()['x-shop']).toBe('open');
      expect(answer.headers()['cache-control']).toContain('no-store');
      expect(await sessionCookies(context)).not.toEqual(before);
      await page.getByRole('heading', { name: 'Hello' }).waitFor();
    });

    test('nothing that reads a session was rendered at build time', () => {
      expect(built).toMatch(/○ \/login\b/);
      for (const path of ['/profile', '/api/me', '/api/orders'])
        expect(built).toMatch(new RegExp(`ƒ ${path.replaceAll('/', '\\/')}\\b`));
    });
  },
);
