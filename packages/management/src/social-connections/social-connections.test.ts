import { expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

test('the service tells which providers it knows and what they ask for', async () => {
  const { socialConnections } = world.management;
  const providers = await socialConnections.list();
  expect(providers.length).toBeGreaterThan(1);
  const { provider } = providers[0]!;
  expect(await socialConnections.detail(provider)).toEqual(providers[0]);
  expect(providers[0]!.fields).toContainEqual(expect.objectContaining({ key: 'clientId' }));
  expect(await socialConnections.detail('unknown')).toBeNull();
});

test('a provider is set up, switched on and off', async () => {
  const { socialConnections } = world.management;
  const { provider } = (await socialConnections.list())[0]!;
  await expect(socialConnections.instance(provider)).rejects.toMatchObject(refusal(404));
  const fields = [{ key: 'clientId', value: 'id' }];
  expect(await socialConnections.createInstance({ provider, fields })).toEqual({ provider, enabled: false, fields });
  expect(await socialConnections.enableInstance(provider)).toMatchObject({ enabled: true });
  expect(await socialConnections.instance(provider)).toEqual({ provider, enabled: true, fields });
  expect(await socialConnections.disableInstance(provider)).toMatchObject({ enabled: false });
  expect(await socialConnections.listInstances()).toEqual([{ provider, enabled: false, fields }]);
  await expect(socialConnections.createInstance({ provider: 'unknown' })).rejects.toMatchObject(refusal(404));
  await expect(socialConnections.enableInstance('unknown')).rejects.toMatchObject(refusal(404));
});
