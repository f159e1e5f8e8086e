/** The names that code in the documentation uses without saying where they come from. `world.ts` provides most of them. */
import type { AuthenticationClient, User } from '@authing/browser';
import type * as local from '@authing/local';
import type { ManagementClient } from '@authing/management';
import type * as jest from '@jest/globals';

declare global {
  const appId: string;
  const appHost: string;
  const userPoolId: string;
  const secret: string;
  const tenantId: string;
  const email: string;
  const password: string;
  const server: LocalServer;
  const authing: AuthenticationClient;
  const management: ManagementClient;
  const user: User & { token: string };
  const userId: string;

  const token: string;
  const idToken: string;
  const code: string;
  const codeVerifier: string;
  const nonce: string;
  const ticket: string;
  const publicKey: string;

  const button: HTMLButtonElement;
  const loginButton: HTMLButtonElement;
  const logoutButton: HTMLButtonElement;
  const stopButton: HTMLButtonElement;
  function ask(question: string): Promise<string>;
  function show(text: string): void;
  function showWrongPassword(): void;
  function somethingSlow(): Promise<void>;

  // Imported by an earlier block of the same page.
  type LocalServer = local.LocalServer;
  const startLocal: typeof local.startLocal;
  const beforeAll: typeof jest.beforeAll;
  const beforeEach: typeof jest.beforeEach;
  const afterAll: typeof jest.afterAll;
  const readFile: typeof import('node:fs/promises').readFile;
  const defineConfig: typeof import('@playwright/test').defineConfig;
}
