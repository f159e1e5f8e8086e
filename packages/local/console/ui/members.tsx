import { type ManagementConnection, type User, users } from '@authing/management';
import { type Loaded, useConsole } from '../app/context.js';
import { personName } from '../pages/users/user-actions.js';
import { UserTable } from '../pages/users/users.js';
import { Field, Form } from './form.js';
import { Card, Empty, Shown } from './parts.js';

interface MembersProps {
  readonly title: string;
  readonly found: Loaded<readonly User[]>;
  readonly add: (userId: string) => Promise<unknown>;
  readonly remove: (userId: string) => Promise<unknown>;
}

/** The users of a role, group or department; one more is named by whatever finds them. */
export function Members({ title, found, add, remove }: MembersProps) {
  const { t, connection, act } = useConsole();
  const save = async ({ who = '' }: Readonly<Record<string, string>>) => {
    const user = await findUser(connection, who);
    if (!user) throw new Error(t('noSuchUser', { who }));
    await add(user.id);
  };
  return (
    <Card title={title}>
      <Shown of={found}>
        {(people) =>
          people.length === 0 ? (
            <Empty>{t('noMembers')}</Empty>
          ) : (
            <UserTable
              people={people}
              more={(user) => (
                <button
                  type="button"
                  class="small"
                  onClick={() => act(() => remove(user.id), t('removed', { name: personName(user) }))}
                >
                  {t('remove')}
                  <span class="hidden"> {personName(user)}</span>
                </button>
              )}
            />
          )
        }
      </Shown>
      <Form
        action={t('add')}
        done={t('added')}
        save={async (values, form) => {
          await save(values);
          form.reset();
        }}
      >
        <Field label={t('addMember')} hint={t('addMemberHint')} name="who" required />
      </Form>
    </Card>
  );
}

async function findUser(connection: ManagementConnection, who: string): Promise<User | null> {
  for (const key of ['email', 'username', 'phone'] as const) {
    const found = await users.find(connection, { [key]: who });
    if (found) return found;
  }
  const [byId] = await users.batch(connection, [who]);
  return byId ?? null;
}
