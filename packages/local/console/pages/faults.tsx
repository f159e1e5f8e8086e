import { useState } from 'preact/hooks';
import { useConsole, useData } from '../app/context.js';
import { type Fault, server } from '../app/server.js';
import { Choice, Field, Form } from '../ui/form.js';
import { Page } from '../ui/page.js';
import { Badge, Card, Empty, Shown } from '../ui/parts.js';

/** What can go wrong, with a value to begin with; null where there is none to give. */
const kinds = {
  code: 1000,
  status: 503,
  delay: 2000,
  drip: 50,
  retryAfter: 5,
  drop: null,
  expire: null,
} as const satisfies Partial<Record<keyof Fault, number | null>>;
type Kind = keyof typeof kinds;
const names = {
  code: 'faultCode',
  status: 'faultStatus',
  delay: 'faultDelay',
  drip: 'faultDrip',
  retryAfter: 'faultRetryAfter',
  drop: 'faultDrop',
  expire: 'faultExpire',
} as const;

export function Faults() {
  const { t, state, act } = useConsole();
  return (
    <Page title={t('faults')} lead={t('faultsLead')}>
      <div class="columns">
        <Card title={t('planFault')}>
          <Plan />
        </Card>
        <Card
          title={t('planned')}
          tools={
            <button
              type="button"
              class="small"
              disabled={state.faults.length === 0}
              onClick={() => act(() => server.clearFaults(), t('faultsCleared'))}
            >
              {t('clear')}
            </button>
          }
        >
          {state.faults.length === 0 && <Empty>{t('nothingPlanned')}</Empty>}
          <ol class="lines">
            {state.faults.map(({ on, times, ...fault }, i) => (
              // The order is all that tells two alike apart.
              <li key={i}>
                <code>{on}</code>
                <Badge tone="warn">
                  {Object.entries(fault)
                    .map(([name, value]) => (value === true ? name : `${name} ${value}`))
                    .join(', ')}{' '}
                  × {times}
                </Badge>
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </Page>
  );
}

function Plan() {
  const { t } = useConsole();
  const operations = useData(() => server.operations(), ['operations']);
  const [kind, setKind] = useState<Kind>('code');
  const initial = kinds[kind];
  const save = ({ on = '', value, times }: Readonly<Record<string, string>>) =>
    server.planFault({ on, [kind]: initial === null ? true : Number(value), times: Number(times) });
  return (
    <Form action={t('plan')} done={t('faultPlanned')} save={save}>
      <Field label={t('operation')} hint={t('operationHint')} name="on" list="operations" required />
      <Shown of={operations}>
        {(list) => (
          <datalist id="operations">
            {list.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        )}
      </Shown>
      <Choice
        label={t('whatHappens')}
        name="kind"
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}
        options={(Object.keys(kinds) as Kind[]).map((name) => [name, t(names[name])] as const)}
      />
      <div class="pair">
        {initial !== null && (
          <Field key={kind} label={t('valueOf')} name="value" type="number" min={0} required defaultValue={initial} />
        )}
        <Field label={t('times')} name="times" type="number" min={1} required defaultValue={1} />
      </div>
    </Form>
  );
}
