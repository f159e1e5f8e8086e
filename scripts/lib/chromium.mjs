import { existsSync } from 'node:fs';

/** Debian's Chromium without its window, which opens a page at a third of the cost, or else the one with. */
const BUILDS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The program that tests and screenshots run. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? BUILDS.find(existsSync) ?? BUILDS[0];
