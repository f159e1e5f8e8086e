import { browserFingerprint as devices, mfa } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { server } from '../../app/server.js';
import { Field, Form } from '../../ui/form.js';
import { Badge, Card, Empty, Shown, useTimes } from '../../ui/parts.js';
import { Table } from '../../ui/table.js';
import { SessionTable } from '../sessions.js';

const kinds = ['OTP', 'FACE'] as const;

export function Factors({ id }: { id: string }) {
  const { t, connection, act } = useConsole();
  const found = useData(() => mfa.getStatus(connection, id), ['factors', id]);
  return (
    <Card title={t('factors')}>
      <Shown of={found}>
        {(bound) => (
          <>
            <ul class="lines">
              {kinds.map((type) => (
                <li key={type}>
                  <span>
                    {t(type)}{' '}
                    <Badge tone={bound[type] ? 'good' : 'plain'}>{t(bound[type] ? 'bound' : 'notBound')}</Badge>
                  </span>
                  {bound[type] && (
                    <button
                      type="button"
                      class="small"
                      onClick={() =>
                        act(() => mfa.unAssociateMfa(connection, id, type), t('removed', { name: t(type) }))
                      }
                    >
                      {t('remove')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {!bound.OTP && (
              <Form
                action={t('bind')}
                done={t('added')}
                save={({ secret = '' }) => mfa.importTotp(connection, id, secret)}
              >
                <Field label={t('totpSecret')} hint={t('totpHint')} name="secret" required />
              </Form>
            )}
          </>
        )}
      </Shown>
    </Card>
  );
}

export function Devices({ id }: { id: string }) {
  const { t, connection, act } = useConsole();
  const times = useTimes();
  const found = useData(() => devices.getDeviceUserList(connection, { userId: id, limit: 100 }), ['devices', id]);
  return (
    <Card title={t('devices')}>
      <Shown of={found}>
        {({ data }) => {
          const rows = data as unknown as DeviceOfUser[];
          if (rows.length === 0) return <Empty>{t('noDevices')}</Empty>;
          const on = (row: DeviceOfUser) => ({ id: row.id, userId: id });
          return (
            <Table
              label={t('devices')}
              rows={rows}
              keyOf={(row) => row.id}
              columns={[
                { name: t('device'), cell: (row) => <code>{row.device?.deviceUniqueId ?? row.id}</code> },
                { name: t('lastLogin'), cell: (row) => times.full(row.lastLoginTime) },
                { name: t('state'), cell: (row) => <Badge>{row.status ?? '–'}</Badge> },
              ]}
              actions={(row) => (
                <>
                  <button
                    type="button"
                    class="small"
                    onClick={() => act(() => devices.disableDeviceUser(connection, on(row)))}
                  >
                    {t('block')}
                  </button>
                  <button
                    type="button"
                    class="small"
                    onClick={() => act(() => devices.enableDeviceUser(connection, on(row)))}
                  >
                    {t('unblock')}
                  </button>
                  <button
                    type="button"
                    class="small danger"
                    onClick={() =>
                      act(() => devices.delDeviceUser(connection, on(row)), t('removed', { name: row.id }))
                    }
                  >
                    {t('remove')}
                  </button>
                </>
              )}
            />
          );
        }}
      </Shown>
    </Card>
  );
}

/** A row of the device store, whose columns the contract does not name. */
interface DeviceOfUser {
  readonly id: string;
  readonly status?: string;
  readonly lastLoginTime?: number | string | null;
  readonly device?: { readonly deviceUniqueId?: string } | null;
}

export function SessionsOf({ id }: { id: string }) {
  const { t, pool } = useConsole();
  const found = useData(() => server.sessions({ pool: pool.id, user: id }), ['sessions', id]);
  return (
    <Card title={t('sessions')}>
      <Shown of={found}>{(list) => <SessionTable sessions={list} />}</Shown>
    </Card>
  );
}
