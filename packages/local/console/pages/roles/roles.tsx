import { roles } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Field } from '../../ui/form.js';
import { Delete, ListPage } from '../../ui/list-page.js';
import { useTimes } from '../../ui/parts.js';
import { Table } from '../../ui/table.js';

export function Roles() {
  const { t, connection } = useConsole();
  const times = useTimes();
  const found = useData(async () => (await roles.list(connection, { limit: 200 })).list, ['roles']);
  return (
    <ListPage
      title={t('roles')}
      lead={t('rolesLead')}
      empty={t('noRoles')}
      found={found}
      creation={{
        title: t('createRole'),
        fields: (
          <>
            <Field label={t('code')} name="code" required />
            <Field label={t('description')} name="description" />
          </>
        ),
        save: async ({ code = '', description }) => {
          await roles.create(connection, code, description || undefined);
          go('roles', code);
        },
      }}
    >
      {(list) => (
        <Table
          label={t('roles')}
          rows={list}
          keyOf={({ code }) => code}
          columns={[
            { name: t('code'), cell: ({ code }) => <a href={href('roles', code)}>{code}</a> },
            { name: t('description'), cell: ({ description }) => description || '–' },
            { name: t('createdAt'), cell: ({ createdAt }) => times.full(createdAt) },
          ]}
          actions={({ code }) => (
            <Delete name={code} text={t('deleteRoleText')} work={() => roles.delete(connection, code)} />
          )}
        />
      )}
    </ListPage>
  );
}
