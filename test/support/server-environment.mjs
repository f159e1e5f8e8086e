import { TestEnvironment } from 'jest-environment-node';
import { recordAnswers } from './answer-log.mjs';

/**
 * Node, with the local server loaded once for all test files of a worker, outside their sandboxes: loading it costs more
 * than most files' tests. Notes which operations and routes the tests of each file got an answer from.
 */
const { startLocal } = await import('../../packages/local/dist/index.js');

export default class ServerEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.answers = recordAnswers(context.testPath, startLocal);
  }

  async setup() {
    await super.setup();
    this.global.startLocal = this.answers.startLocal;
  }

  async teardown() {
    this.answers.write();
    await super.teardown();
  }
}
