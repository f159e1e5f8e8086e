/**
 * Takes the pictures of the guides: the local server's console, the playground, the states of a QR code. They go to
 * docs/images: run it when one of those looks different. `--whole <folder>` puts them elsewhere, phone pages in full length.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import './lib/typescript.mjs';
import { takeConsole } from './screenshots/console.mjs';
import { takePlayground, takeQrCodes } from './screenshots/playground.mjs';
import { smallPng } from './screenshots/png.mjs';

const { launch } = await import('../test/support/launch.ts');
const isWhole = process.argv[2] === '--whole';
const folder = isWhole ? process.argv[3] : new URL('../docs/images', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });

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
  await keep('console-phone', takeConsole(phone, { fullPage: isWhole }));
  await keep('playground', takePlayground(desktop, { fullPage: true }));
  await keep('playground-phone', takePlayground(phone, { fullPage: isWhole }));
  await keep('qr-codes', takeQrCodes(desktop));
} finally {
  await browser.close();
}

async function keep(name, taken) {
  const small = await smallPng(browser, await taken);
  writeFileSync(`${folder}/${name}.png`, small);
  console.log(`${folder}/${name}.png  ${Math.round(small.length / 1000)} kB`);
}
