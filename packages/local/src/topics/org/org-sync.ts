import type { Call } from '../../server/call.js';
import type { DirectoryEntry } from '../directories/directories.store.js';
import type { User } from '../users/users.store.js';
import type { Org } from './org.store.js';

/**
 * Copies an address book into the pool, as the service does: one organisation per provider, made once, with its people
 * as members. The stand-ins here: the seed's `ad` directory; DingTalk and WeCom know nobody.
 */
export function syncDirectory(call: Call, name: string, provider: string): Org {
  const { store, db } = call.local;
  const entries = provider === 'ad' ? store.directories.table.list({ userPoolId: call.pool.id, directory: 'ad' }) : [];
  return db.transaction(() => {
    const root = store.orgs.nodes.find({ userPoolId: call.pool.id, code: provider, parentId: null });
    const org = root
      ? (store.orgs.byId(call.pool.id, root.orgId) as Org)
      : store.orgs.create(call.pool.id, { name, code: provider });
    const node = root ?? store.orgs.node(call.pool.id, org.rootNodeId);
    for (const entry of entries) if (node) store.nodeMembers.add(node, userOf(call, entry).id);
    return org;
  });
}

/** The pool's user of this name, or a new one with the directory's profile. */
function userOf({ local: { store }, pool }: Call, { username, profile, directory }: DirectoryEntry): User {
  const known = store.users.byUsername(pool.id, username);
  return (
    known ??
    store.users.create({
      ...(profile as Partial<User>),
      userPoolId: pool.id,
      username,
      registerSource: [`${directory}-sync`],
    })
  );
}
