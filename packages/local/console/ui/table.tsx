import type { ComponentChildren } from 'preact';
import { useConsole } from '../app/context.js';

interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
}

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** Buttons at the end of a row. */
  readonly actions?: (row: Row) => ComponentChildren;
}

// A table that the style shows as cards is none for screen readers unless it says so.
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'cell') => ({ role });

/** A table; where there is no room for one, each row is a card that names its cells. */
export function Table<Row>({ label, rows, keyOf, columns, actions }: TableProps<Row>) {
  const { t } = useConsole();
  return (
    <table {...as('table')} aria-label={label}>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {columns.map(({ name }) => (
            <th key={name} {...as('columnheader')} scope="col">
              {name}
            </th>
          ))}
          {actions && (
            <th {...as('columnheader')} scope="col">
              <span class="hidden">{t('actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...as('row')}>
            {columns.map(({ name, cell }) => (
              <td key={name} {...as('cell')} data-name={name}>
                <div>{cell(row)}</div>
              </td>
            ))}
            {actions && (
              <td {...as('cell')} class="buttons">
                <div>{actions(row)}</div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PagerProps {
  readonly page: number;
  readonly limit: number;
  readonly total: number;
  readonly turn: (page: number) => void;
}

export function Pager({ page, limit, total, turn }: PagerProps) {
  const { t } = useConsole();
  if (total <= limit) return null;
  const last = Math.ceil(total / limit);
  const range = { from: (page - 1) * limit + 1, to: Math.min(page * limit, total), total };
  return (
    <nav class="pager" aria-label={t('pages')}>
      <button type="button" onClick={() => turn(page - 1)} disabled={page <= 1}>
        {t('previous')}
      </button>
      <span>{t('range', range)}</span>
      <button type="button" onClick={() => turn(page + 1)} disabled={page >= last}>
        {t('next')}
      </button>
    </nav>
  );
}
