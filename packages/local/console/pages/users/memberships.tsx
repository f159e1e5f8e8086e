import { groups, org, roles, users } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { href } from '../../app/router.js';
import { Memberships } from '../../ui/memberships.js';
import { Shown } from '../../ui/parts.js';

const ALL = 200;

export function RolesOf({ id }: { id: string }) {
  const { t, connection } = useConsole();
  const found = useData(
    async () => ({
      held: (await users.listRoles(connection, id, 'default')).list,
      all: (await roles.list(connection, { limit: ALL })).list,
    }),
    ['roles of', id],
  );
  return (
    <Shown of={found}>
      {({ held, all }) => (
        <Memberships
          title={t('roles')}
          empty={t('noRolesHeld')}
          choice={t('role')}
          members={held.map(({ code }) => ({ id: code, name: code, href: href('roles', code) }))}
          others={all
            .filter(({ code }) => !held.some((role) => role.code === code))
            .map(({ code }) => ({ id: code, name: code }))}
          add={(code) => users.addRoles(connection, id, [code])}
          remove={(code) => users.removeRoles(connection, id, [code])}
        />
      )}
    </Shown>
  );
}

export function GroupsOf({ id }: { id: string }) {
  const { t, connection } = useConsole();
  const found = useData(
    async () => ({
      joined: (await users.listGroups(connection, id)).list,
      all: (await groups.list(connection, 1, ALL)).list,
    }),
    ['groups of', id],
  );
  return (
    <Shown of={found}>
      {({ joined, all }) => (
        <Memberships
          title={t('groups')}
          empty={t('noGroupsJoined')}
          choice={t('group')}
          members={joined.map(({ code, name }) => ({ id: code, name, href: href('groups', code) }))}
          others={all
            .filter(({ code }) => !joined.some((group) => group.code === code))
            .map(({ code, name }) => ({ id: code, name }))}
          add={(code) => users.addGroup(connection, id, code)}
          remove={(code) => users.removeGroup(connection, id, code)}
        />
      )}
    </Shown>
  );
}

export function Departments({ id }: { id: string }) {
  const { t, connection } = useConsole();
  const found = useData(
    async () => ({
      joined: (await users.listDepartment(connection, id)).list.map(({ department }) => department),
      all: (await org.list(connection, 1, ALL)).list.flatMap(({ rootNode, nodes }) =>
        nodes.map((node) => ({
          ...node,
          path: node.id === rootNode.id ? node.name : `${rootNode.name} / ${node.name}`,
        })),
      ),
    }),
    ['departments of', id],
  );
  return (
    <Shown of={found}>
      {({ joined, all }) => (
        <Memberships
          title={t('organisations')}
          empty={t('noDepartments')}
          choice={t('department')}
          members={joined.map((node) => ({
            id: node.id,
            name: node.name,
            href: href('organisations', node.orgId ?? ''),
          }))}
          others={all
            .filter((node) => !joined.some((other) => other.id === node.id))
            .map((node) => ({ id: node.id, name: node.path }))}
          add={(nodeId) => org.addMembers(connection, nodeId, [id])}
          remove={(nodeId) => org.removeMembers(connection, nodeId, [id])}
        />
      )}
    </Shown>
  );
}
