import { describe, expect, test } from '@jest/globals';
import { argumentError, refusal, useManagement } from '../../../../test/support/management.js';

const world = useManagement();
const titles = ({ list }: { list: { title: string }[] }) => list.map(({ title }) => title);

describe('agreements', () => {
  test('are added with defaults, listed in order, changed and deleted', async () => {
    const { agreements } = world.management.applications;
    const { appId, userPoolId } = world.server;
    const terms = await agreements.create(appId, { title: 'Terms' });
    expect(terms).toMatchObject({ title: 'Terms', required: true, lang: 'zh-CN', appId, userPoolId, order: 1 });
    const privacy = await agreements.create(appId, {
      title: '<a href="/privacy">Privacy</a>',
      required: false,
      lang: 'en-US',
    });
    expect(privacy).toMatchObject({ required: false, lang: 'en-US', order: 2 });
    expect(await agreements.list(appId)).toEqual({ totalCount: 2, list: [terms, privacy] });

    expect(await agreements.modify(appId, terms.id, { title: 'New terms', required: false })).toMatchObject({
      id: terms.id,
      title: 'New terms',
      required: false,
      lang: 'zh-CN',
      order: 1,
    });
    expect(await agreements.delete(appId, terms.id)).toBe(true);
    expect(await agreements.list(appId)).toEqual({ totalCount: 1, list: [privacy] });
  });

  test('are put in another order, all of them at once', async () => {
    const { agreements } = world.management.applications;
    const { appId } = world.server;
    const ids: number[] = [];
    for (const title of ['A', 'B', 'C']) ids.push((await agreements.create(appId, { title })).id);
    const [a, b, c] = ids as [number, number, number];
    expect(await agreements.sort(appId, [c, a, b])).toBe(true);
    expect(titles(await agreements.list(appId))).toEqual(['C', 'A', 'B']);
    await expect(agreements.sort(appId, [a, b])).rejects.toMatchObject(refusal(400));
    await expect(agreements.sort(appId, [a, a, b])).rejects.toMatchObject(refusal(400));
    expect(titles(await agreements.list(appId))).toEqual(['C', 'A', 'B']);
  });

  test('belong to one application', async () => {
    const { applications } = world.management;
    const { agreements } = applications;
    const { appId } = world.server;
    const other = await applications.create({ name: 'Shop', identifier: 'shop', redirectUris: [] });
    const { id } = await agreements.create(appId, { title: 'Terms' });
    expect(await agreements.list(other.id)).toEqual({ totalCount: 0, list: [] });
    await expect(agreements.delete(other.id, id)).rejects.toMatchObject(refusal(404));
    await expect(agreements.modify(other.id, id, { title: 'x' })).rejects.toMatchObject(refusal(404));
    await expect(agreements.list('a/b?c')).rejects.toMatchObject(refusal(2011));
    await expect(agreements.list('')).rejects.toMatchObject(argumentError);
    await expect(agreements.create(appId, { title: 'x', lang: 'de-DE' })).rejects.toMatchObject(refusal(400));
  });

  test('have calls of their own on applications', async () => {
    const { applications } = world.management;
    const { appId } = world.server;
    const terms = await applications.createAgreement(appId, { title: 'Terms', lang: 'en-US' });
    const privacy = await applications.createAgreement(appId, { title: 'Privacy' });
    expect(await applications.modifyAgreement(appId, terms.id, { title: 'New terms' })).toMatchObject({
      lang: 'en-US',
    });
    expect(await applications.sortAgreement(appId, [privacy.id, terms.id])).toBe(true);
    expect(titles(await applications.listAgreement(appId))).toEqual(['Privacy', 'New terms']);
    expect(await applications.deleteAgreement(appId, privacy.id)).toBe(true);
    expect(titles(await applications.listAgreement(appId))).toEqual(['New terms']);
    expect(await applications.list()).toMatchObject({ list: [{ agreementEnabled: true }] });
  });
});
