import { defaultPoolSettings } from '../topics/user-pools/user-pools.store.js';
import { profileFields } from '../topics/users/users.store.js';
import { webhookEvents } from '../topics/webhooks/webhook-events.js';

type Schema = Readonly<Record<string, unknown>>;

const text = (description?: string): Schema => ({ type: ['string', 'null'], ...(description && { description }) });
const texts = (description?: string): Schema => ({
  type: ['array', 'null'],
  items: { type: 'string' },
  ...(description && { description }),
});
const flag: Schema = { type: ['boolean', 'null'] };
const count: Schema = { type: ['integer', 'null'] };
const object = (properties: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});
/** YAML says null for a key with nothing after it. */
const list = (items: Schema, description: string): Schema => ({ type: ['array', 'null'], items, description });
const each = (names: readonly string[], schema: Schema): Schema =>
  Object.fromEntries(names.map((name) => [name, schema]));

/** What JSON can say of a setting's default is what may be given for it. */
const settingLike = (value: unknown): Schema =>
  value === null ? {} : { type: [Array.isArray(value) ? 'array' : typeof value, 'null'] };

const user = object({
  id: text('Stays the same at every start; without it, it is new each time.'),
  username: text(),
  email: text(),
  phone: text('Put it in quotes: a number would lose its zeros.'),
  password: {
    type: 'string',
    description: 'In clear; it is stored as a hash. Put it in quotes when it looks like a number.',
  },
  roles: texts('Codes; a role that is not there is made.'),
  customData: { type: 'object', description: 'Values of the fields under `fields`, by key.' },
  ...each(profileFields, text()),
  ...each(
    ['phoneCountryCode', 'externalId', 'unionid', 'openid', 'passwordHash', 'tokenExpiredAt', 'lastLogin'],
    text(),
  ),
  ...each(['lastIP', 'signedUp', 'lockedUntil', 'passwordChangedAt', 'parentUserId', 'createdAt', 'updatedAt'], text()),
  status: { enum: ['Activated', 'Suspended', 'Resigned', 'Archived'] },
  ...each(['emailVerified', 'phoneVerified', 'blocked', 'resetPasswordOnFirstLogin', 'forceResetPassword'], flag),
  ...each(['loginsCount', 'passwordLevel'], count),
  registerSource: texts(),
});

const application = object({
  id: text(),
  name: text(),
  identifier: text(),
  secret: text(),
  description: text(),
  logo: text(),
  redirectUris: texts('Where a login may lead: whole addresses, or `http://localhost:*` for every port and path.'),
  logoutRedirectUris: texts('The same for logouts.'),
  settings: { type: 'object', description: 'Anything else about the application, such as `mfa` and `oidcConfig`.' },
});

/** A seed as JSON Schema: what is checked, and what editors complete. */
export const seedSchema: Schema = object(
  {
    $schema: { type: 'string', description: 'Address of this schema, for editors.' },
    maxPageSize: { type: 'integer', minimum: 1, description: 'Entries of a page at most; 1000 by default.' },
    userPool: object({
      ...each(['id', 'name', 'domain', 'description', 'logo', 'secret', 'jwtSecret', 'ownerId'], text()),
      userpoolTypes: { type: 'array' },
      settings: object(
        Object.fromEntries(Object.entries(defaultPoolSettings).map(([name, value]) => [name, settingLike(value)])),
      ),
    }),
    applications: list(application, 'The first one keeps the built-in id and secret unless it names its own.'),
    fields: list(
      object(
        {
          key: { type: 'string' },
          targetType: { enum: ['NODE', 'ORG', 'USER', 'USERPOOL', 'ROLE', 'PERMISSION', 'APPLICATION'] },
          dataType: { enum: ['STRING', 'NUMBER', 'DATETIME', 'BOOLEAN', 'OBJECT', 'SELECT'] },
          label: text(),
          options: text(),
        },
        { required: ['key'] },
      ),
      'Custom fields.',
    ),
    roles: list(
      object({ code: { type: 'string' }, ...each(['description', 'namespace'], text()) }, { required: ['code'] }),
      'Roles.',
    ),
    users: list({ $ref: '#/definitions/user' }, 'Users, in the order they are made.'),
    webhooks: list(
      object(
        {
          id: text(),
          name: text(),
          url: { type: 'string', description: 'Each event is sent here by POST, as `{ eventName, data }`.' },
          events: { type: ['array', 'null'], items: { enum: webhookEvents }, description: 'Without it, all.' },
          secret: text('Sent along as `x-authing-webhook-secret`.'),
          enabled: flag,
          retryConfig: object({
            enabled: { type: 'boolean' },
            count: { type: 'integer', minimum: 0 },
            delay: { type: 'number', minimum: 0 },
            delayUnit: { enum: ['Second', 'Minute', 'Hour', 'Day'] },
          }),
        },
        { required: ['url'] },
      ),
      'Addresses that are told what happens in the pool.',
    ),
    directories: object({
      ldap: list({ $ref: '#/definitions/account' }, 'Accounts that LDAP logins are checked against.'),
      ad: list({ $ref: '#/definitions/account' }, 'Accounts that Active Directory logins are checked against.'),
    }),
  },
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seed of @authing/local',
    definitions: {
      user,
      account: { type: 'object', allOf: [{ $ref: '#/definitions/user' }], required: ['username', 'password'] },
    },
  },
);
