import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/lib/chromium.mjs';

/** Starts Chromium quietly, with nothing that reaches for a network. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
