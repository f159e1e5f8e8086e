/**
 * Takes the pictures of the guides: the local server's console, the playground, the states of a QR code. They go to
 * docs/images: run it when one of those looks different.
 */
import { writeFileSync } from 'node:fs';
import './lib/typescript.mjs';
import { takeConsole } from './screenshots/console.mjs';
import { takePlayground, takeQrCodes } from './screenshots/playground.mjs';

const { launch } = await import('../test/support/launch.ts');
const folder = new URL('../docs/images', import.meta.url).pathname;

const look = { locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce' };
const browser = await launch();
const on = (viewport) => async (url) => {
  const page = await (await browser.newContext({ ...look, viewport })).newPage();
  await page.goto(url);
  return page;
};
const desktop = on({ width: 1280, height: 800 });
const phone = on({ width: 390, height: 844 });
try {
  await keep('console', takeConsole(desktop, { fullPage: true }));
  await keep('console-phone', takeConsole(phone));
  await keep('playground', takePlayground(desktop, { fullPage: true }));
  await keep('playground-phone', takePlayground(phone));
  await keep('qr-codes', takeQrCodes(desktop));
} finally {
  await browser.close();
}

async function keep(name, taken) {
  writeFileSync(`${folder}/${name}.png`, await taken);
  console.log(`docs/images/${name}.png`);
}
