import { org } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Field } from '../../ui/form.js';
import { Delete, ListPage } from '../../ui/list-page.js';
import { Table } from '../../ui/table.js';

export function Organisations() {
  const { t, connection } = useConsole();
  const found = useData(async () => (await org.list(connection, 1, 200)).list, ['organisations']);
  return (
    <ListPage
      title={t('organisations')}
      lead={t('organisationsLead')}
      empty={t('noOrganisations')}
      found={found}
      creation={{
        title: t('createOrganisation'),
        fields: (
          <>
            <Field label={t('name')} name="name" required />
            <Field label={t('code')} name="code" />
            <Field label={t('description')} name="description" />
          </>
        ),
        save: async ({ name = '', code, description }) => {
          const { id } = await org.create(connection, name, description || undefined, code || undefined);
          go('organisations', id);
        },
      }}
    >
      {(list) => (
        <Table
          label={t('organisations')}
          rows={list}
          keyOf={({ id }) => id}
          columns={[
            { name: t('name'), cell: ({ id, rootNode }) => <a href={href('organisations', id)}>{rootNode.name}</a> },
            { name: t('departments'), cell: ({ nodes }) => String(nodes.length - 1) },
            { name: t('description'), cell: ({ rootNode }) => rootNode.description || '–' },
          ]}
          actions={({ id, rootNode }) => (
            <Delete
              name={rootNode.name}
              text={t('deleteOrganisationText')}
              work={() => org.deleteById(connection, id)}
            />
          )}
        />
      )}
    </ListPage>
  );
}
