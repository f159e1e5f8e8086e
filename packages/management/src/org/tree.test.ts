import type { NodeFragment } from '@authing/core';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { ManagementClient } from '../client.js';

type Flat = Partial<NodeFragment> & { id: string; children?: string[] | null };

let server: FaultServer | undefined;
afterEach(() => server?.close());

/** What `findById` makes of these nodes, the first of which is the topmost one. */
async function treeOf(nodes: Flat[]) {
  server = await faultServer((_request, response) =>
    json(response, { data: { org: { id: 'org', rootNode: nodes[0], nodes } } }),
  );
  const { org } = new ManagementClient({ host: server.url, userPoolId: 'pool', secret: 's', accessToken: 'token' });
  return org.findById('org');
}

describe('the tree of an organisation', () => {
  test('has nodes in place of ids, in their order, beside the list as it came', async () => {
    const nodes = [
      { id: 'top', root: true, children: ['b', 'a'] },
      { id: 'a', children: [] },
      { id: 'b', children: ['c'] },
      { id: 'c', children: null },
    ];
    const org = await treeOf(nodes);
    expect(org.tree).toEqual({
      id: 'top',
      root: true,
      children: [
        { id: 'b', children: [{ id: 'c', children: [] }] },
        { id: 'a', children: [] },
      ],
    });
    expect(org.nodes).toEqual(nodes);
    expect(org.treeProblems).toEqual([]);
  });

  test('goes without children that are not in the list, and says which', async () => {
    const { tree, treeProblems } = await treeOf([{ id: 'top', root: true, children: ['gone', 'a'] }, { id: 'a' }]);
    expect(tree.children.map(({ id }) => id)).toEqual(['a']);
    expect(treeProblems).toEqual([{ kind: 'missing', nodeId: 'gone', parentId: 'top' }]);
  });

  test('breaks cycles and second parents, and says where', async () => {
    const { tree, treeProblems } = await treeOf([
      { id: 'top', root: true, children: ['a', 'b'] },
      { id: 'a', children: ['top'] },
      { id: 'b', children: ['a'] },
    ]);
    expect(tree).toMatchObject({
      id: 'top',
      children: [
        { id: 'a', children: [] },
        { id: 'b', children: [] },
      ],
    });
    expect(treeProblems).toHaveLength(2);
    expect(treeProblems).toEqual(
      expect.arrayContaining([
        { kind: 'repeated', nodeId: 'top', parentId: 'a' },
        { kind: 'repeated', nodeId: 'a', parentId: 'b' },
      ]),
    );
  });

  test('names the nodes that nothing leads to', async () => {
    const { treeProblems } = await treeOf([
      { id: 'top', root: true },
      { id: 'x', children: ['y'] },
      { id: 'y', children: ['x'] },
    ]);
    expect(treeProblems).toEqual([
      { kind: 'unreachable', nodeId: 'x' },
      { kind: 'unreachable', nodeId: 'y' },
    ]);
  });

  test('starts at the organisation’s root node when no node of the list says that it is one', async () => {
    const { tree } = await treeOf([{ id: 'top', children: ['a'] }, { id: 'a' }]);
    expect(tree).toMatchObject({ id: 'top', children: [{ id: 'a' }] });
  });

  test('may be 10,000 nodes deep', async () => {
    const nodes = Array.from({ length: 10_000 }, (_, i) => ({
      id: `n${i}`,
      root: i === 0,
      children: i < 9_999 ? [`n${i + 1}`] : [],
    }));
    const { tree, treeProblems } = await treeOf(nodes);
    let depth = 1;
    for (let at = tree; at.children[0]; at = at.children[0]) depth++;
    expect(depth).toBe(10_000);
    expect(treeProblems).toEqual([]);
  });
});
