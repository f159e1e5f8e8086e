import { defineConfig } from '@playwright/test';

export default defineConfig({
  testMatch: '*.spec.mjs',
  outputDir: '../../../../node_modules/.cache/playwright-kit',
  reporter: 'line',
  workers: 1,
  timeout: 120_000,
  // Installed packages are not transformed; here the package is not below node_modules.
  build: { external: ['**/dist/**'] },
  use: { launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox', '--disable-gpu'] } },
});
