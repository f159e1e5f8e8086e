import { users } from '@authing/management';
import { useState } from 'preact/hooks';
import { useConsole, useData } from '../../app/context.js';
import { go, href } from '../../app/router.js';
import { Dialog } from '../../ui/dialog.js';
import { Field, Form } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Badge, Copy, Shown, Tabs } from '../../ui/parts.js';
import { Audit } from './audit.js';
import { Departments, GroupsOf, RolesOf } from './memberships.js';
import { Profile, type ProfileOf } from './profile.js';
import { Devices, Factors, SessionsOf } from './security.js';
import { personName, useUserActions } from './user-actions.js';

const tabs = ['profile', 'roles', 'groups', 'organisations', 'security', 'sessions', 'audit'] as const;

export function User({ id, tab }: { id: string; tab: string | undefined }) {
  const { t } = useConsole();
  const user = useData((connection) => users.detail(connection, id), ['user', id]);
  const back = { href: href('users'), name: t('users') };
  if (user.data === undefined)
    return (
      <Page title={user.error ? id : t('user')} back={back}>
        <Shown of={user}>{() => null}</Shown>
      </Page>
    );
  return <Found user={user.data} back={back} current={tabs.find((name) => name === tab) ?? 'profile'} />;
}

interface FoundProps {
  readonly user: ProfileOf;
  readonly back: { readonly href: string; readonly name: string };
  readonly current: (typeof tabs)[number];
}

function Found({ user, back, current }: FoundProps) {
  const { t, connection } = useConsole();
  const { setBlocked, remove } = useUserActions();
  const [settingPassword, setSettingPassword] = useState(false);
  const token = async () => (await users.refreshToken(connection, user.id)).token ?? '';
  return (
    <Page
      title={personName(user)}
      back={back}
      lead={
        <>
          <code>{user.id}</code> {user.blocked && <Badge tone="bad">{t('blocked')}</Badge>}
        </>
      }
      tools={
        <>
          <Copy name={t('token')} label={t('copyToken')} value={token} />
          <button type="button" class="small" onClick={() => setSettingPassword(true)}>
            {t('setPassword')}
          </button>
          <button type="button" class="small" onClick={() => setBlocked(user, !user.blocked)}>
            {t(user.blocked ? 'unblock' : 'block')}
          </button>
          <button
            type="button"
            class="small danger"
            onClick={async () => {
              if (await remove(user)) go('users');
            }}
          >
            {t('delete')}
          </button>
        </>
      }
    >
      <Tabs
        label={t('user')}
        tabs={tabs.map((name) => ({ href: href('users', user.id, name), name: t(name), current: name === current }))}
      />
      {current === 'profile' && <Profile user={user} />}
      {current === 'roles' && <RolesOf id={user.id} />}
      {current === 'groups' && <GroupsOf id={user.id} />}
      {current === 'organisations' && <Departments id={user.id} />}
      {current === 'security' && (
        <>
          <Factors id={user.id} />
          <Devices id={user.id} />
        </>
      )}
      {current === 'sessions' && <SessionsOf id={user.id} />}
      {current === 'audit' && <Audit id={user.id} />}
      {settingPassword && (
        <Dialog title={t('setPassword')} onClose={() => setSettingPassword(false)}>
          <Form
            action={t('setPassword')}
            done={t('passwordSet')}
            save={({ password = '' }) => users.update(connection, user.id, { password })}
            onDone={() => setSettingPassword(false)}
            onCancel={() => setSettingPassword(false)}
          >
            <Field label={t('newPassword')} name="password" required minLength={6} hint={t('shownHint')} />
          </Form>
        </Dialog>
      )}
    </Page>
  );
}
