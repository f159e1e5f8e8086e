import { useState } from 'preact/hooks';
import { useConsole } from '../app/context.js';
import { type Entry, server } from '../app/server.js';
import { Choice, Field } from '../ui/form.js';
import { Page } from '../ui/page.js';
import { Badge, Copy, Empty, useTimes } from '../ui/parts.js';
import { codeOf, nameOf, problemOf, toneOf } from './request-view.js';

const SHOWN = 100;

export function Requests() {
  const { t, live, act } = useConsole();
  const [filter, setFilter] = useState('');
  const [which, setWhich] = useState('all');
  const wanted = filter.trim().toLowerCase();
  const found = live.requests.filter(
    (entry) => (which === 'all' || entry.outcome !== 'ok') && searchText(entry).includes(wanted),
  );
  return (
    <Page
      title={t('requests')}
      lead={t('requestsLead')}
      tools={
        <button
          type="button"
          disabled={live.requests.length === 0}
          onClick={() => act(() => server.clearRequests(), t('requestsCleared'))}
        >
          {t('clear')}
        </button>
      }
    >
      <section class="card" aria-label={t('requests')}>
        <search class="pair">
          <Field
            label={t('filter')}
            placeholder={t('filterHint')}
            type="search"
            value={filter}
            onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          />
          <Choice
            label={t('outcome')}
            value={which}
            onChange={({ currentTarget }) => setWhich(currentTarget.value)}
            options={[
              ['all', t('allRequests')],
              ['failed', t('failedRequests')],
            ]}
          />
        </search>
        {found.length === 0 && <Empty>{t(live.requests.length === 0 ? 'requestsEmpty' : 'nothingFound')}</Empty>}
        <ol class="log">
          {found.slice(0, SHOWN).map((entry) => (
            <li key={entry.id}>
              <Line entry={entry} />
            </li>
          ))}
        </ol>
      </section>
    </Page>
  );
}

const searchText = (entry: Entry): string =>
  [nameOf(entry), entry.path, entry.outcome, entry.status, entry.code, entry.message].join(' ').toLowerCase();

function Line({ entry }: { entry: Entry }) {
  const { t } = useConsole();
  const times = useTimes();
  const [open, setOpen] = useState(false);
  const problem = problemOf(entry, t);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span class="time">{times.clock(entry.at)}</span>
        <span class="what">
          {nameOf(entry)}
          {problem && <span class="why">{problem}</span>}
        </span>
        <Badge tone={toneOf(entry)}>{codeOf(entry, t)}</Badge>
        <span class="took">{Math.round(entry.duration)} ms</span>
      </summary>
      {open && <Detail entry={entry} />}
    </details>
  );
}

function Detail({ entry }: { entry: Entry }) {
  const { t } = useConsole();
  const { headers, query, variables, body } = entry;
  const outcome = { status: entry.status, code: entry.code, message: entry.message, outcome: entry.outcome };
  const parts = [
    [t('outcome'), outcome],
    [t('sent'), isGraphql(body) ? { query: body.query, variables } : { query, body }],
    [t('headers'), headers],
  ] as const;
  return (
    <div class="detail">
      {parts.map(([name, value]) => (
        <div key={name}>
          <div class="bar">
            <h3>{name}</h3>
            <Copy name={name} value={JSON.stringify(value, null, 2)} />
          </div>
          {name === t('sent') && isGraphql(body) && <pre>{body.query}</pre>}
          <pre>{JSON.stringify(name === t('sent') && isGraphql(body) ? variables : value, null, 2)}</pre>
        </div>
      ))}
    </div>
  );
}

const isGraphql = (body: unknown): body is { query: string } =>
  typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string';
