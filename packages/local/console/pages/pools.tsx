import { connect, userpool, userpools } from '@authing/management';
import { useConsole } from '../app/context.js';
import type { Pool } from '../app/server.js';
import { Field } from '../ui/form.js';
import { Delete, ListPage } from '../ui/list-page.js';
import { Copy } from '../ui/parts.js';
import { Table } from '../ui/table.js';

export function Pools() {
  const { t, state, pool, connection, choosePool } = useConsole();
  return (
    <ListPage
      title={t('pools')}
      lead={t('poolsLead')}
      empty={t('noPool')}
      found={{ data: state.pools, error: undefined }}
      creation={{
        title: t('createPool'),
        fields: (
          <>
            <Field label={t('name')} name="name" required />
            <Field label={t('poolDomain')} hint={t('identifierHint')} name="domain" required />
          </>
        ),
        save: ({ name = '', domain = '' }) => userpools.create(connection, name, domain),
      }}
    >
      {(list) => (
        <Table
          label={t('pools')}
          rows={list}
          keyOf={({ id }) => id}
          columns={[
            { name: t('name'), cell: ({ name }) => name },
            { name: t('poolId'), cell: ({ id }) => <code>{id}</code> },
            { name: t('users'), cell: ({ users }) => String(users) },
          ]}
          actions={(row) => (
            <>
              <button type="button" class="small" disabled={row.id === pool.id} onClick={() => choosePool(row.id)}>
                {t(row.id === pool.id ? 'shownPool' : 'showPool')}
                <span class="hidden"> {row.name}</span>
              </button>
              <Copy name={t('poolSecret')} label={t('copySecret')} value={row.secret} />
              {row.id !== state.info.userPoolId && (
                <Delete name={row.name} text={t('deletePoolText')} work={() => userpool.delete(administrator(row))} />
              )}
            </>
          )}
        />
      )}
    </ListPage>
  );
}

/** Only a pool's own administrator may delete it. */
const administrator = ({ id, secret }: Pool) =>
  connect({ userPoolId: id, secret, host: location.origin, retry: 0, headers: { 'x-authing-local': 'console' } });
