import { useConsole, useData } from '../app/context.js';
import { href } from '../app/router.js';
import { type SignedIn, server } from '../app/server.js';
import { Page } from '../ui/page.js';
import { Badge, Empty, Shown, useTimes } from '../ui/parts.js';
import { Table } from '../ui/table.js';

export function Sessions() {
  const { t, pool } = useConsole();
  const found = useData(() => server.sessions({ pool: pool.id }), ['sessions']);
  return (
    <Page title={t('sessions')} lead={t('sessionsLead')}>
      <section class="card" aria-label={t('sessions')}>
        <Shown of={found}>{(list) => <SessionTable sessions={list} />}</Shown>
      </section>
    </Page>
  );
}

export function SessionTable({ sessions }: { sessions: readonly SignedIn[] }) {
  const { t, act } = useConsole();
  const times = useTimes();
  if (sessions.length === 0) return <Empty>{t('nobodySignedIn')}</Empty>;
  return (
    <Table
      label={t('sessions')}
      rows={sessions}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={[
        { name: t('user'), cell: ({ user }) => <a href={href('users', user.id)}>{user.name}</a> },
        { name: t('kind'), cell: ({ kind }) => <Badge>{t(kind)}</Badge> },
        {
          name: t('application'),
          cell: ({ app }) => (app ? <a href={href('applications', app.id)}>{app.name}</a> : '–'),
        },
        { name: t('since'), cell: ({ createdAt }) => times.full(createdAt) },
        { name: t('until'), cell: ({ expiresAt }) => times.full(expiresAt) },
      ]}
      actions={(session) => (
        <button
          type="button"
          class="small danger"
          onClick={() => act(() => server.endSession(session), t('sessionEnded'))}
        >
          {t('end')}
          <span class="hidden"> {session.user.name}</span>
        </button>
      )}
    />
  );
}
