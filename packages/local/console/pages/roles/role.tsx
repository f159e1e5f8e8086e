import { policies, roles } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Field, Form } from '../../ui/form.js';
import { Delete } from '../../ui/list-page.js';
import { Members } from '../../ui/members.js';
import { Memberships } from '../../ui/memberships.js';
import { Page } from '../../ui/page.js';
import { Card, Shown } from '../../ui/parts.js';

export function Role({ code }: { code: string }) {
  const { t, connection } = useConsole();
  const role = useData(() => roles.findByCode(connection, code), ['role', code]);
  const members = useData(
    async () => (await roles.listUsers(connection, code, { limit: 200 })).list,
    ['role users', code],
  );
  const given = useData(
    async () => ({
      held: (await roles.listPolicies(connection, code, 1, 200)).list,
      all: (await policies.list(connection, { limit: 200 })).list,
    }),
    ['role policies', code],
  );
  return (
    <Page
      title={code}
      lead={t('role')}
      back={{ href: href('roles'), name: t('roles') }}
      tools={
        <Delete
          name={code}
          text={t('deleteRoleText')}
          work={() => roles.delete(connection, code)}
          onDone={() => go('roles')}
        />
      }
    >
      <div class="columns">
        <Card title={t('settings')}>
          <Shown of={role}>
            {(found) => (
              <Form
                key={found?.updatedAt}
                action={t('save')}
                done={t('saved')}
                save={async ({ newCode = code, description }) => {
                  await roles.update(connection, code, { newCode, description });
                  if (newCode !== code) go('roles', newCode);
                }}
              >
                <Field label={t('code')} name="newCode" required defaultValue={code} />
                <Field label={t('description')} name="description" defaultValue={found?.description ?? ''} />
              </Form>
            )}
          </Shown>
        </Card>
        <Shown of={given}>
          {({ held, all }) => (
            <Memberships
              title={t('policies')}
              empty={t('noPoliciesGiven')}
              choice={t('policy')}
              members={held.map((policy) => ({
                id: policy.code,
                name: policy.code,
                href: href('policies', policy.code),
              }))}
              others={all
                .filter((policy) => !held.some((other) => other.code === policy.code))
                .map((policy) => ({ id: policy.code, name: policy.code }))}
              add={(policy) => roles.addPolicies(connection, code, [policy])}
              remove={(policy) => roles.removePolicies(connection, code, [policy])}
            />
          )}
        </Shown>
      </div>
      <Members
        title={t('members')}
        found={members}
        add={(id) => roles.addUsers(connection, code, [id])}
        remove={(id) => roles.removeUsers(connection, code, [id])}
      />
    </Page>
  );
}
