import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Language, locales, type Translate, translator } from '../../console/texts/translator.js';
import type { LocalServer } from '../start.js';
import { useBrowser } from './chromium.js';

/** The two looks in which every job is done: all widths, schemes and languages are in them. */
export const looks = [
  { name: '1280 px, light, English', width: 1280, colorScheme: 'light', language: 'en' },
  { name: '390 px, dark, Chinese', width: 390, colorScheme: 'dark', language: 'zh' },
] as const satisfies readonly Look[];

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly language: Language;
}

/** What a person does in the console, by what they can see of it. */
export interface Visitor {
  readonly page: Page;
  readonly t: Translate;
  /** Goes to a page by its address: `users/user-1`. */
  visit(address: string): Promise<void>;
  /** Fills the fields that have these labels, in a form or dialog. */
  fill(place: Page | Locator, values: Readonly<Record<string, string>>): Promise<void>;
  press(name: string, place?: Page | Locator): Promise<void>;
  /** Waits for the line that tells what happened. */
  told(text: string): Promise<void>;
  /** The part of the page with this heading. */
  card(title: string): Locator;
}

export function useConsolePages() {
  // A form that is refused, and a server that is gone.
  const browser = useBrowser(/status of 400|ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE/);
  return async (server: LocalServer, look: Look, address = 'overview'): Promise<Visitor> => {
    const { width, colorScheme, language } = look;
    const options: BrowserContextOptions = {
      viewport: { width, height: 844 },
      colorScheme,
      locale: locales[language],
      permissions: ['clipboard-read', 'clipboard-write'],
    };
    const page = await browser.open(`${server.url}/${address && `#/${address}`}`, options);
    await page.locator('main h1').waitFor();
    return visitor(page, translator(language));
  };
}

const visitor = (page: Page, t: Translate): Visitor => ({
  page,
  t,
  visit: async (address) => {
    // What was shown before is gone when there is another heading; parts of one page share theirs.
    await page.evaluate((hash) => {
      const pageOf = (text: string) => text.split('/').slice(1, 3).join();
      if (pageOf(location.hash) !== pageOf(hash)) document.querySelector('main h1')?.setAttribute('data-left', '');
      location.hash = hash;
    }, `#/${address}`);
    await page.locator('main h1:not([data-left])').waitFor();
  },
  fill: async (place, values) => {
    for (const [label, value] of Object.entries(values)) await place.getByLabel(label, { exact: true }).fill(value);
  },
  press: (name, place = page) => place.getByRole('button', { name, exact: true }).click(),
  told: (text) => page.locator('.said p', { hasText: text }).waitFor(),
  card: (title) => page.getByRole('region', { name: title, exact: true }),
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core finds on the page as it is. Debuggers may run what the page's own policy refuses. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const violations = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
