import { users } from '@authing/management';
import { useState } from 'preact/hooks';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Badge, Empty, Shown, useTimes } from '../../ui/parts.js';
import { Pager, Table } from '../../ui/table.js';
import { type Person, personName, useUserActions } from './user-actions.js';

const LIMIT = 10;

export function Users() {
  const { t } = useConsole();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [creating, setCreating] = useState(false);
  const found = useData(
    (connection) =>
      search ? users.search(connection, search, { page, limit: LIMIT }) : users.list(connection, page, LIMIT),
    ['users', search, page],
  );
  return (
    <Page
      title={t('users')}
      lead={t('usersLead')}
      tools={
        <button type="button" class="primary" onClick={() => setCreating(true)}>
          {t('createUser')}
        </button>
      }
    >
      <section class="card" aria-label={t('users')}>
        <search>
          <Field
            label={t('searchUsers')}
            type="search"
            value={search}
            placeholder={t('searchUsersHint')}
            onInput={({ currentTarget }) => {
              setSearch(currentTarget.value.trim());
              setPage(1);
            }}
          />
        </search>
        <Shown of={found}>
          {({ list, totalCount }) => (
            <>
              {totalCount === 0 && <Empty>{t(search ? 'nobodyFound' : 'nobodyYet')}</Empty>}
              {totalCount > 0 && <UserTable people={list} />}
              <Pager page={page} limit={LIMIT} total={totalCount} turn={setPage} />
            </>
          )}
        </Shown>
      </section>
      {creating && (
        <Dialog title={t('createUser')} onClose={() => setCreating(false)}>
          <CreateUser onClose={() => setCreating(false)} />
        </Dialog>
      )}
    </Page>
  );
}

export function UserTable({
  people,
  more,
}: {
  people: readonly Person[];
  more?: (user: Person) => preact.JSX.Element;
}) {
  const { t } = useConsole();
  const times = useTimes();
  const { setBlocked, remove } = useUserActions();
  return (
    <Table
      label={t('users')}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        { name: t('user'), cell: (user) => <a href={href('users', user.id)}>{personName(user)}</a> },
        { name: t('contact'), cell: ({ email, phone }) => [email, phone].filter(Boolean).join(' · ') || '–' },
        { name: t('lastLogin'), cell: ({ lastLogin }) => times.full(lastLogin) },
        {
          name: t('state'),
          cell: ({ blocked }) => <Badge tone={blocked ? 'bad' : 'good'}>{t(blocked ? 'blocked' : 'active')}</Badge>,
        },
      ]}
      actions={(user) =>
        more?.(user) ?? (
          <>
            <button type="button" class="small" onClick={() => setBlocked(user, !user.blocked)}>
              {t(user.blocked ? 'unblock' : 'block')}
              <span class="hidden"> {personName(user)}</span>
            </button>
            <button type="button" class="small danger" onClick={() => remove(user)}>
              {t('delete')}
              <span class="hidden"> {personName(user)}</span>
            </button>
          </>
        )
      }
    />
  );
}

function CreateUser({ onClose }: { onClose: () => void }) {
  const { t, connection } = useConsole();
  const save = async ({ email, phone, username, nickname, password }: Readonly<Record<string, string>>) => {
    if (!email && !phone && !username) throw new Error(t('nameSomebody'));
    const user = await users.create(connection, {
      ...(email && { email, emailVerified: true }),
      ...(phone && { phone, phoneVerified: true }),
      ...(username && { username }),
      ...(nickname && { nickname }),
      ...(password && { password }),
    });
    go('users', user.id);
  };
  return (
    <Form action={t('create')} done={t('userCreated')} save={save} onDone={onClose} onCancel={onClose}>
      <Field label={t('email')} name="email" type="email" />
      <Field label={t('phone')} name="phone" type="tel" />
      <Field label={t('username')} name="username" />
      <Field label={t('nickname')} name="nickname" />
      <Field label={t('password')} name="password" hint={t('passwordHint')} />
    </Form>
  );
}
