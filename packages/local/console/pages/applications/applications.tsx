import { applications } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Area, Field } from '../../ui/form.js';
import { Delete, ListPage } from '../../ui/list-page.js';
import { Copy } from '../../ui/parts.js';
import { Table } from '../../ui/table.js';
import { loginAddress } from '../overview.js';
import { linesOf } from './lines.js';

export function Applications() {
  const { t, connection } = useConsole();
  const found = useData(async () => (await applications.list(connection, { limit: 200 })).list, ['applications']);
  return (
    <ListPage
      title={t('applications')}
      lead={t('applicationsLead')}
      empty={t('noApplications')}
      found={found}
      creation={{
        title: t('createApplication'),
        fields: (
          <>
            <Field label={t('name')} name="name" required />
            <Field label={t('identifier')} hint={t('identifierHint')} name="identifier" required />
            <Area label={t('redirectUris')} hint={t('onePerLine')} name="redirectUris" />
          </>
        ),
        save: async ({ name = '', identifier = '', redirectUris = '' }) => {
          const created = await applications.create(connection, {
            name,
            identifier,
            redirectUris: linesOf(redirectUris),
          });
          go('applications', created.id);
        },
      }}
    >
      {(list) => (
        <Table
          label={t('applications')}
          rows={list}
          keyOf={({ id }) => id}
          columns={[
            { name: t('name'), cell: ({ id, name }) => <a href={href('applications', id)}>{name}</a> },
            { name: t('appId'), cell: ({ id }) => <code>{id}</code> },
          ]}
          actions={({ id, name }) => (
            <>
              <a class="button small" href={loginAddress(id)} target="_blank" rel="noreferrer">
                {t('openLogin')}
                <span class="hidden"> {name}</span>
              </a>
              <Copy name={name} value={id} label={t('copyId')} />
              {list.length > 1 && (
                <Delete
                  name={name}
                  text={t('deleteApplicationText')}
                  work={() => applications.delete(connection, id)}
                />
              )}
            </>
          )}
        />
      )}
    </ListPage>
  );
}
