import { describe, expect, test } from '@jest/globals';
import { account } from './account.js';
import { applications } from './applications.js';
import { organisations } from './organisations.js';
import { permissions } from './permissions.js';
import { pool } from './pool.js';
import { protocols } from './protocols.js';
import { succeededMethods } from './recording.js';
import { rolesAndGroups } from './roles-and-groups.js';
import { scanAndDevices } from './scan-and-devices.js';
import { secondFactor } from './second-factor.js';
import { signIn } from './sign-in.js';
import { signUp } from './sign-up.js';
import { tenants } from './tenants.js';
import { users } from './users.js';
import { useWorld } from './world.js';

const world = useWorld();

describe('sign up', () => signUp(world));
describe('sign in', () => signIn(world));
describe('account', () => account(world));
describe('protocols', () => protocols(world));
describe('second factor', () => secondFactor(world));
describe('scan and devices', () => scanAndDevices(world));
describe('users', () => users(world));
describe('roles and groups', () => rolesAndGroups(world));
describe('organisations', () => organisations(world));
describe('permissions', () => permissions(world));
describe('applications', () => applications(world));
describe('pool', () => pool(world));
describe('tenants', () => tenants(world));

test('at least 300 methods of authing-js-sdk 4.x were called and did their work', () => {
  expect(succeededMethods().length).toBeGreaterThanOrEqual(300);
});
