import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startPlayground } from '../../../examples/playground/playground.mjs';
import { launch } from '../../../test/support/launch.js';

let playground: Awaited<ReturnType<typeof startPlayground>>;
let browser: Browser;

beforeAll(async () => {
  playground = await startPlayground(0);
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await playground?.close();
});

/** The playground on a screen of this width; what the browser complains of. */
async function visit(width: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height: 844 } })).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(playground.url);
  await page.getByText('Nobody').waitFor();
  return { page, complaints };
}

const happened = (page: Page, text: string) => page.locator('#log').getByText(text).first().waitFor();

test.each([390, 1280])(
  'every way to log in works on a screen of %i pixels, without complaints or scrolling sideways',
  async (width) => {
    const { page, complaints } = await visit(width);
    await page.getByRole('button', { name: 'Send code' }).click();
    await happened(page, 'Sent ');
    await page.locator('form[data-way=code] button').first().click();
    await happened(page, 'Logged in as Ada Lovelace');
    await page.locator('form[data-way=ldap] button').click();
    await happened(page, 'Logged in as Grace');
    await page.getByRole('button', { name: 'Own app' }).click();
    await page.getByAltText('Scan the QR code to log in').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);

    await page.getByRole('button', { name: 'By redirect', exact: true }).click();
    await page.locator('input[name=account]').fill('ada');
    await page.locator('input[name=password]').fill('lovelace');
    await page.locator('form[method=post] button').first().click();
    await page.locator('button[value=allow]').click();
    await happened(page, 'Back as ada@example.com, by redirect');
    await page.getByText('Ada Lovelace').first().waitFor();
    expect(complaints).toEqual([]);
  },
);
