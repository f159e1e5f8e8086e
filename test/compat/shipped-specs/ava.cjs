/**
 * Stands in for ava while a spec that ships inside authing-js-sdk is loaded, then runs its tests in order and prints what
 * became of each as JSON: `node ava.cjs <spec file>`. Only what those specs use of ava is here.
 */
const assert = require('node:assert/strict');
const Module = require('node:module');

const tests = [];
const hooks = { before: [], after: [], beforeEach: [], afterEach: [] };

const test = (title, body) => tests.push({ title, body });
test.serial = test;
// What they skip is run as well: they were written for one pool of the cloud, and skipped where it lacks something.
test.skip = test;
test.only = test;
test.failing = (title, body) => tests.push({ title, body, failing: true });
for (const kind of Object.keys(hooks)) test[kind] = (title, body = title) => hooks[kind].push(body);
test.before.serial = test.before;
test.after.always = test.after;

const assertions = {
  pass() {},
  fail: (message) => assert.fail(message),
  assert: (value, message) => assert.ok(value, message),
  truthy: (value, message) => assert.ok(value, message),
  falsy: (value, message) => assert.ok(!value, message),
  true: (value, message) => assert.equal(value, true, message),
  false: (value, message) => assert.equal(value, false, message),
  is: (value, expected, message) => assert.equal(value, expected, message),
  not: (value, expected, message) => assert.notEqual(value, expected, message),
  deepEqual: (value, expected, message) => assert.deepEqual(value, expected, message),
  notDeepEqual: (value, expected, message) => assert.notDeepEqual(value, expected, message),
  throws: (body, _expected, message) => assert.throws(body, message),
  async throwsAsync(body) {
    try {
      await (typeof body === 'function' ? body() : body);
    } catch (error) {
      return error;
    }
    assert.fail('did not throw');
  },
  async notThrowsAsync(body) {
    await (typeof body === 'function' ? body() : body);
  },
  regex: (text, pattern, message) => assert.match(text, pattern, message),
  log() {},
  timeout() {},
  plan() {},
};
const makeContext = () => ({ ...assertions, context: {} });

/** Their options name the key that the cloud decrypts passwords with; left out, the server's own is asked for. */
function withKeyOfServer(helper) {
  const without = (make) => () => ({ ...make(), publicKey: undefined });
  return {
    ...helper,
    getOptionsFromEnv: without(helper.getOptionsFromEnv),
    getAuthenticationClientOptionsFromEnv: without(helper.getAuthenticationClientOptionsFromEnv),
  };
}

const load = Module._load;
Module._load = function loadWithAva(request, ...rest) {
  if (request === 'ava') return { __esModule: true, default: test };
  if (request.endsWith('/testing-helper')) return withKeyOfServer(load.call(this, request, ...rest));
  if (request === 'dotenv') return { config() {} };
  // What the specs use besides their own package is not among its dependencies.
  if (['otplib', 'moment', 'lodash'].includes(request))
    return load.call(this, require.resolve(request, { paths: ['test/clients'] }), ...rest);
  return load.call(this, request, ...rest);
};

/** Each test finds what the first one found: some delete what others read. */
async function putBack() {
  const { SNAPSHOT: body, AUTHING_HOST: host } = process.env;
  const { ok, status } = await fetch(`${host}/_local/snapshot`, { method: 'POST', body });
  if (!ok) throw new Error(`The snapshot was refused: ${status}`);
}

async function outcomeOf({ title, body }) {
  await putBack();
  const context = makeContext();
  try {
    for (const hook of hooks.beforeEach) await hook(context);
    await body(context);
    return { title, outcome: 'passed' };
  } catch (error) {
    return { title, outcome: 'failed', message: String(error?.stack ?? JSON.stringify(error)).slice(0, 600) };
  } finally {
    for (const hook of hooks.afterEach) await hook(context);
  }
}

async function main() {
  console.log = () => {};
  require(process.argv[2]);
  const results = [];
  for (const hook of hooks.before) await hook(makeContext());
  for (const one of tests) results.push(await outcomeOf(one));
  for (const hook of hooks.after) await hook(makeContext());
  process.stdout.write(JSON.stringify(results), () => process.exit());
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
