import { groups } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Field } from '../../ui/form.js';
import { Delete, ListPage } from '../../ui/list-page.js';
import { Table } from '../../ui/table.js';

export function Groups() {
  const { t, connection } = useConsole();
  const found = useData(async () => (await groups.list(connection, 1, 200)).list, ['groups']);
  return (
    <ListPage
      title={t('groups')}
      lead={t('groupsLead')}
      empty={t('noGroups')}
      found={found}
      creation={{
        title: t('createGroup'),
        fields: (
          <>
            <Field label={t('code')} name="code" required />
            <Field label={t('name')} name="name" required />
            <Field label={t('description')} name="description" />
          </>
        ),
        save: async ({ code = '', name = '', description }) => {
          await groups.create(connection, code, name, description || undefined);
          go('groups', code);
        },
      }}
    >
      {(list) => (
        <Table
          label={t('groups')}
          rows={list}
          keyOf={({ code }) => code}
          columns={[
            { name: t('name'), cell: ({ code, name }) => <a href={href('groups', code)}>{name}</a> },
            { name: t('code'), cell: ({ code }) => code },
            { name: t('description'), cell: ({ description }) => description || '–' },
          ]}
          actions={({ code, name }) => (
            <Delete name={name} text={t('deleteGroupText')} work={() => groups.delete(connection, code)} />
          )}
        />
      )}
    </ListPage>
  );
}
