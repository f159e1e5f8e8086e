import { TestEnvironment } from 'jest-environment-node';

/**
 * Node, with the local server loaded once for all test files of a worker, outside their sandboxes: loading it costs more
 * than most files' tests.
 */
const { startLocal } = await import('../../packages/local/dist/index.js');

export default class ServerEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.startLocal = startLocal;
  }
}
