import { ManagementClient } from '@authing/management';
import { expect, test } from '@jest/globals';

test('options are read back without secret and access token', () => {
  const management = new ManagementClient({ userPoolId: 'p', secret: 's', accessToken: 't' });
  expect(management.options.userPoolId).toBe('p');
  expect(JSON.stringify(management.options)).not.toMatch(/secret|accessToken/);
});
