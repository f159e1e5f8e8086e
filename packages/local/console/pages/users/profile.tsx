import { type User, users } from '@authing/management';
import { useConsole } from '../../app/context.js';
import { Field, Form, Tick } from '../../ui/form.js';
import { Card, useTimes } from '../../ui/parts.js';

export type ProfileOf = User;

const fields = ['nickname', 'name', 'username', 'email', 'phone', 'company', 'gender', 'birthdate', 'photo'] as const;

export function Profile({ user }: { user: ProfileOf }) {
  const { t, connection } = useConsole();
  const times = useTimes();
  const save = (values: Readonly<Record<string, string>>) => {
    const changed = fields.filter((name) => (values[name] ?? '') !== (user[name] ?? ''));
    return users.update(connection, user.id, {
      ...Object.fromEntries(changed.map((name) => [name, values[name] ?? ''])),
      emailVerified: values.emailVerified === '1',
      phoneVerified: values.phoneVerified === '1',
    });
  };
  const facts = [
    [t('createdAt'), times.full(user.createdAt)],
    [t('lastLogin'), times.full(user.lastLogin)],
    [t('logins'), String(user.loginsCount ?? 0)],
    [t('lastAddress'), user.lastIP ?? '–'],
    [t('source'), user.registerSource?.join(', ') || '–'],
  ] as const;
  return (
    <div class="columns">
      <Card title={t('profile')}>
        <Form key={user.updatedAt} action={t('save')} done={t('saved')} save={save}>
          <div class="grid">
            {fields.map((name) => (
              <Field key={name} label={t(name)} name={name} defaultValue={user[name] ?? ''} />
            ))}
          </div>
          <Tick
            label={t('emailVerified')}
            name="emailVerified"
            value="1"
            defaultChecked={user.emailVerified ?? false}
          />
          <Tick
            label={t('phoneVerified')}
            name="phoneVerified"
            value="1"
            defaultChecked={user.phoneVerified ?? false}
          />
        </Form>
      </Card>
      <Card title={t('facts')}>
        <dl class="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
