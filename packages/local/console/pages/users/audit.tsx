import { statistics } from '@authing/management';
import { useState } from 'preact/hooks';
import { useConsole, useData } from '../../app/context.js';
import { Card, Empty, Shown, useTimes } from '../../ui/parts.js';
import { Pager, Table } from '../../ui/table.js';

const LIMIT = 20;

export function Audit({ id }: { id: string }) {
  const { t, connection } = useConsole();
  const times = useTimes();
  const [page, setPage] = useState(1);
  const found = useData(
    () => statistics.listUserActions(connection, { userId: id, page, limit: LIMIT }),
    ['audit', id, page],
  );
  return (
    <Card title={t('audit')}>
      <Shown of={found}>
        {({ list, totalCount }) =>
          totalCount === 0 ? (
            <Empty>{t('noAudit')}</Empty>
          ) : (
            <>
              <Table
                label={t('audit')}
                rows={list}
                keyOf={(row) => String((row as { request_id?: string }).request_id ?? row.timestamp)}
                columns={[
                  { name: t('time'), cell: (row) => times.full(row.timestamp) },
                  { name: t('action'), cell: (row) => row.operation_name },
                  { name: t('through'), cell: (row) => row.operation_desc ?? '–' },
                  { name: t('addressOf'), cell: (row) => row.clientip ?? '–' },
                ]}
              />
              <Pager page={page} limit={LIMIT} total={totalCount} turn={setPage} />
            </>
          )
        }
      </Shown>
    </Card>
  );
}
