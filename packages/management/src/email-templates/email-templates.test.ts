import { expect, test } from '@jest/globals';
import { refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();

test('there is a template for each occasion until the pool has its own', async () => {
  const templates = await world.management.emailTemplates.list();
  expect(templates.map(({ type }) => type)).toContain('WELCOME');
  expect(templates.every(({ isSystem, enabled }) => isSystem && !enabled)).toBe(true);
});

test('a template of the pool is sent while it is enabled', async () => {
  const { emailTemplates } = world.management;
  const input = {
    type: 'WELCOME',
    name: 'Hi',
    subject: 'Hi',
    sender: 'us@example.com',
    content: '<i>Hi {{nickname}}</i>',
  };
  expect(await emailTemplates.config(input)).toMatchObject({ ...input, isSystem: false, enabled: false });
  const system = await emailTemplates.preview('WELCOME');
  expect(system).not.toContain('<i>Hi');
  expect(await emailTemplates.enable('WELCOME')).toMatchObject({ enabled: true });
  expect(await emailTemplates.preview('WELCOME')).toMatch(/^<i>Hi \w+<\/i>$/);
  expect((await emailTemplates.list()).find(({ type }) => type === 'WELCOME')).toMatchObject({
    subject: 'Hi',
    enabled: true,
  });
  expect(await emailTemplates.disable('WELCOME')).toMatchObject({ enabled: false, subject: 'Hi' });
  expect(await emailTemplates.preview('WELCOME')).toBe(system);
});

test('there is no template for an unknown occasion', async () => {
  await expect(world.management.emailTemplates.preview('BIRTHDAY')).rejects.toMatchObject(refusal(400));
});
