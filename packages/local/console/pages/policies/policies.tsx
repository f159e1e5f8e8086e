import { policies } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Area, Field } from '../../ui/form.js';
import { Delete, ListPage } from '../../ui/list-page.js';
import { Badge } from '../../ui/parts.js';
import { Table } from '../../ui/table.js';
import { exampleStatements, readStatements } from './statements.js';

export function Policies() {
  const { t, connection } = useConsole();
  const found = useData(async () => (await policies.list(connection, { limit: 200 })).list, ['policies']);
  return (
    <ListPage
      title={t('policies')}
      lead={t('policiesLead')}
      empty={t('noPolicies')}
      found={found}
      creation={{
        title: t('createPolicy'),
        fields: (
          <>
            <Field label={t('code')} name="code" required />
            <Field label={t('description')} name="description" />
            <Area label={t('statements')} name="statements" rows={8} required defaultValue={exampleStatements} />
          </>
        ),
        save: async ({ code = '', description, statements = '' }) => {
          await policies.create(connection, { code, description, statements: readStatements(statements) });
          go('policies', code);
        },
      }}
    >
      {(list) => (
        <Table
          label={t('policies')}
          rows={list}
          keyOf={({ code }) => code}
          columns={[
            {
              name: t('code'),
              cell: ({ code, isDefault }) => (
                <>
                  <a href={href('policies', code)}>{code}</a> {isDefault && <Badge>{t('builtIn')}</Badge>}
                </>
              ),
            },
            { name: t('description'), cell: ({ description }) => description || '–' },
            { name: t('statements'), cell: ({ statements }) => String(statements.length) },
          ]}
          actions={({ code, isDefault }) =>
            isDefault ? null : (
              <Delete name={code} text={t('deletePolicyText')} work={() => policies.delete(connection, code)} />
            )
          }
        />
      )}
    </ListPage>
  );
}
