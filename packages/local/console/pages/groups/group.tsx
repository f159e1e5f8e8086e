import { groups } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Field, Form } from '../../ui/form.js';
import { Delete } from '../../ui/list-page.js';
import { Members } from '../../ui/members.js';
import { Page } from '../../ui/page.js';
import { Card, Shown } from '../../ui/parts.js';

export function Group({ code }: { code: string }) {
  const { t, connection } = useConsole();
  const group = useData(() => groups.detail(connection, code), ['group', code]);
  const members = useData(
    async () => (await groups.listUsers(connection, code, { limit: 200 })).list,
    ['group users', code],
  );
  const name = group.data?.name ?? code;
  return (
    <Page
      title={name}
      lead={t('group')}
      back={{ href: href('groups'), name: t('groups') }}
      tools={
        <Delete
          name={name}
          text={t('deleteGroupText')}
          work={() => groups.delete(connection, code)}
          onDone={() => go('groups')}
        />
      }
    >
      <Card title={t('settings')}>
        <Shown of={group}>
          {(found) => (
            <Form
              key={found?.updatedAt}
              action={t('save')}
              done={t('saved')}
              save={({ name, description }) => groups.update(connection, code, { name, description })}
            >
              <Field label={t('name')} name="name" required defaultValue={found?.name ?? ''} />
              <Field label={t('description')} name="description" defaultValue={found?.description ?? ''} />
            </Form>
          )}
        </Shown>
      </Card>
      <Members
        title={t('members')}
        found={members}
        add={(id) => groups.addUsers(connection, code, [id])}
        remove={(id) => groups.removeUsers(connection, code, [id])}
      />
    </Page>
  );
}
