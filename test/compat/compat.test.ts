import { describe, expect, test } from '@jest/globals';
import { account } from './account.js';
import { protocols } from './protocols.js';
import { succeededMethods } from './recording.js';
import { scanAndDevices } from './scan-and-devices.js';
import { secondFactor } from './second-factor.js';
import { signIn } from './sign-in.js';
import { signUp } from './sign-up.js';
import { useWorld } from './world.js';

const world = useWorld();

describe('sign up', () => signUp(world));
describe('sign in', () => signIn(world));
describe('account', () => account(world));
describe('protocols', () => protocols(world));
describe('second factor', () => secondFactor(world));
describe('scan and devices', () => scanAndDevices(world));

test('at least 150 methods of authing-js-sdk 4.x were called and did their work', () => {
  expect(succeededMethods().length).toBeGreaterThanOrEqual(150);
});
