import { policies } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { href } from '../../app/router.js';
import { Area, Choice, Field, Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Badge, Card, Empty, Shown } from '../../ui/parts.js';
import { readStatements } from './statements.js';

const targets = ['USER', 'ROLE', 'GROUP', 'ORG'] as const;
type Target = (typeof targets)[number];

export function Policy({ code }: { code: string }) {
  const { t, connection } = useConsole();
  const policy = useData(() => policies.detail(connection, code), ['policy', code]);
  return (
    <Page title={code} lead={t('policy')} back={{ href: href('policies'), name: t('policies') }}>
      <div class="columns">
        <Card title={t('statements')}>
          <Shown of={policy}>
            {(found) => (
              <Form
                key={found?.updatedAt}
                action={t('save')}
                done={t('saved')}
                save={({ description, statements = '' }) =>
                  policies.update(connection, code, { description, statements: readStatements(statements) })
                }
              >
                <Field label={t('description')} name="description" defaultValue={found?.description ?? ''} />
                <Area
                  label={t('statementsJson')}
                  name="statements"
                  rows={14}
                  defaultValue={JSON.stringify(found?.statements.map(withoutEmpty), null, 2)}
                />
              </Form>
            )}
          </Shown>
        </Card>
        <Assignments code={code} />
      </div>
    </Page>
  );
}

/** Without the members that say nothing, which a save would not take. */
const withoutEmpty = (statement: object) =>
  Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== null));

function Assignments({ code }: { code: string }) {
  const { t, connection, act } = useConsole();
  const found = useData(() => policies.listAssignments(connection, { code, limit: 200 }), ['assignments', code]);
  const remove = (type: Target, id: string) =>
    act(() => policies.removeAssignments(connection, [code], type, [id]), t('removed', { name: id }));
  return (
    <Card title={t('givenTo')}>
      <Shown of={found}>
        {({ list }) => (
          <>
            {list.length === 0 && <Empty>{t('givenToNobody')}</Empty>}
            <ul class="lines">
              {list.map(({ targetType, targetIdentifier }) => (
                <li key={`${targetType} ${targetIdentifier}`}>
                  <span>
                    <Badge>{targetType}</Badge> {targetIdentifier}
                  </span>
                  <button type="button" class="small" onClick={() => remove(targetType as Target, targetIdentifier)}>
                    {t('remove')}
                    <span class="hidden"> {targetIdentifier}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
      <Form
        action={t('add')}
        done={t('added')}
        save={({ type, id = '' }) => policies.addAssignments(connection, [code], type as Target, [id])}
      >
        <div class="pair">
          <Choice label={t('kind')} name="type" options={targets.map((type) => [type, t(type)] as const)} />
          <Field label={t('target')} hint={t('targetHint')} name="id" required />
        </div>
      </Form>
    </Card>
  );
}
