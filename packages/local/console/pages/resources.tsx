import { acl } from '@authing/management';
import { useConsole, useData } from '../app/context.js';
import { Area, Choice, Field } from '../ui/form.js';
import { Delete, ListPage } from '../ui/list-page.js';
import { Badge } from '../ui/parts.js';
import { Table } from '../ui/table.js';

const NAMESPACE = 'default';
const kinds = ['DATA', 'API', 'MENU', 'UI', 'BUTTON'] as const;

export function Resources() {
  const { t, connection } = useConsole();
  const found = useData(
    async () => (await acl.listResources(connection, { namespace: NAMESPACE, limit: 200 })).list,
    ['resources'],
  );
  return (
    <ListPage
      title={t('resources')}
      lead={t('resourcesLead')}
      empty={t('noResources')}
      found={found}
      creation={{
        title: t('createResource'),
        fields: (
          <>
            <Field label={t('code')} name="code" required />
            <Choice label={t('kind')} name="type" options={kinds.map((kind) => [kind, kind] as const)} />
            <Field label={t('description')} name="description" />
            <Area label={t('resourceActions')} hint={t('resourceActionsHint')} name="actions" required />
          </>
        ),
        save: ({ code = '', type, description, actions = '' }) =>
          acl.createResource(connection, {
            code,
            type: type as (typeof kinds)[number],
            namespace: NAMESPACE,
            ...(description && { description }),
            actions: actions
              .split(/\s+/)
              .filter(Boolean)
              .map((name) => ({ name, description: '' })),
          }),
      }}
    >
      {(list) => (
        <Table
          label={t('resources')}
          rows={list}
          keyOf={({ code }) => code}
          columns={[
            { name: t('code'), cell: ({ code }) => code },
            { name: t('kind'), cell: ({ type }) => <Badge>{type}</Badge> },
            { name: t('resourceActions'), cell: ({ actions }) => actions.map(({ name }) => name).join(', ') },
            { name: t('description'), cell: ({ description }) => description || '–' },
          ]}
          actions={({ code }) => (
            <Delete
              name={code}
              text={t('deleteResourceText')}
              work={() => acl.deleteResource(connection, code, NAMESPACE)}
            />
          )}
        />
      )}
    </ListPage>
  );
}
