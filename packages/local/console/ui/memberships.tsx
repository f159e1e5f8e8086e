import { useConsole } from '../app/context.js';
import { Choice, Form } from './form.js';
import { Card, Empty } from './parts.js';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}

interface MembershipsProps {
  readonly title: string;
  readonly empty: string;
  readonly members: readonly Member[];
  /** What may still be added. */
  readonly others: readonly Pick<Member, 'id' | 'name'>[];
  readonly choice: string;
  readonly add: (id: string) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
}

/** What somebody belongs to or has been given; more is added from a list. */
export function Memberships({ title, empty, members, others, choice, add, remove }: MembershipsProps) {
  const { t, act } = useConsole();
  return (
    <Card title={title}>
      {members.length === 0 && <Empty>{empty}</Empty>}
      <ul class="lines">
        {members.map(({ id, name, href }) => (
          <li key={id}>
            <a href={href}>{name}</a>
            <button type="button" class="small" onClick={() => act(() => remove(id), t('removed', { name }))}>
              {t('remove')}
              <span class="hidden"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Form action={t('add')} done={t('added')} save={({ id = '' }) => add(id)}>
          <Choice label={choice} name="id" options={others.map(({ id, name }) => [id, name] as const)} />
        </Form>
      )}
    </Card>
  );
}
