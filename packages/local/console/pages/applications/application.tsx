import { applications, makeRestRequest } from '@authing/management';
import { useConsole, useData } from '../../app/context.js';
import { href } from '../../app/router.js';
import { server } from '../../app/server.js';
import { Area, Choice, Field, Form, Tick } from '../../ui/form.js';
import { Page } from '../../ui/page.js';
import { Card, Shown, Value } from '../../ui/parts.js';
import { loginAddress } from '../overview.js';
import { linesOf } from './lines.js';

type Stored = Awaited<ReturnType<typeof server.application>>;
type Values = Readonly<Record<string, string>>;

export function Application({ id }: { id: string }) {
  const { t } = useConsole();
  const found = useData(() => server.application(id), ['application', id]);
  return (
    <Page
      title={found.data?.name ?? t('application')}
      lead={t('application')}
      back={{ href: href('applications'), name: t('applications') }}
      tools={
        <a class="button primary" href={loginAddress(id)} target="_blank" rel="noreferrer">
          {t('openLogin')}
        </a>
      }
    >
      <Shown of={found}>
        {(app) => (
          <div class="columns" key={app.updatedAt}>
            <div>
              <General app={app} />
              <Secrets app={app} />
            </div>
            <Switches app={app} />
          </div>
        )}
      </Shown>
    </Page>
  );
}

/** The route takes more of an application than the service documents. */
function useUpdate(app: Stored) {
  const { connection } = useConsole();
  return (data: object) => makeRestRequest(connection, { method: 'POST', url: `/api/v2/applications/${app.id}`, data });
}

function General({ app }: { app: Stored }) {
  const { t } = useConsole();
  const update = useUpdate(app);
  const save = ({ name, description, redirectUris = '', logoutRedirectUris = '' }: Values) =>
    update({
      name,
      description,
      redirectUris: linesOf(redirectUris),
      logoutRedirectUris: linesOf(logoutRedirectUris),
    });
  return (
    <Card title={t('general')}>
      <Form action={t('save')} done={t('saved')} save={save}>
        <Field label={t('name')} name="name" required defaultValue={app.name} />
        <Field label={t('description')} name="description" defaultValue={app.description ?? ''} />
        <Area
          label={t('redirectUris')}
          hint={t('onePerLine')}
          name="redirectUris"
          defaultValue={app.redirectUris.join('\n')}
        />
        <Area
          label={t('logoutRedirectUris')}
          hint={t('onePerLine')}
          name="logoutRedirectUris"
          defaultValue={app.logoutRedirectUris.join('\n')}
        />
      </Form>
    </Card>
  );
}

function Secrets({ app }: { app: Stored }) {
  const { t, connection, confirm, act } = useConsole();
  const renew = async () => {
    const sure = await confirm({ title: t('renewSecret'), text: t('renewSecretText'), action: t('renew') });
    if (sure) await act(() => applications.refreshApplicationSecret(connection, app.id), t('secretRenewed'));
  };
  return (
    <Card
      title={t('credentials')}
      tools={
        <button type="button" class="small" onClick={renew}>
          {t('renewSecret')}
        </button>
      }
    >
      <dl>
        <Value name={t('appId')} value={app.id} />
        <Value name={t('appSecret')} value={app.secret} secret />
      </dl>
    </Card>
  );
}

const factors = ['SMS', 'EMAIL', 'OTP', 'FACE'] as const;
const lifetimes = [
  'access_token_expires_in',
  'id_token_expires_in',
  'refresh_token_expires_in',
  'authorization_code_expires_in',
] as const;

function Switches({ app: { settings, ...app } }: { app: Stored }) {
  const { t } = useConsole();
  const update = useUpdate({ ...app, settings });
  const oidc = (settings.oidcConfig ?? {}) as Readonly<Record<string, unknown>>;
  const save = (values: Values) => {
    const seconds = (name: string) => (values[name] ? Number(values[name]) : null);
    return update({
      registerDisabled: values.registerDisabled === '1',
      mfa: factors.filter((factor) => values[factor] === '1'),
      tokenExpiresAfter: seconds('tokenExpiresAfter'),
      oidcConfig: {
        ...oidc,
        id_token_signed_response_alg: values.algorithm,
        ...Object.fromEntries(lifetimes.map((name) => [name, seconds(name)])),
      },
    });
  };
  return (
    <Card title={t('switches')}>
      <Form action={t('save')} done={t('saved')} save={save}>
        <Tick
          label={t('registrationClosed')}
          hint={t('registrationClosedHint')}
          name="registerDisabled"
          value="1"
          defaultChecked={settings.registerDisabled === true}
        />
        <fieldset>
          <legend>{t('askedFactors')}</legend>
          {factors.map((factor) => (
            <Tick
              key={factor}
              label={t(factor)}
              name={factor}
              value="1"
              defaultChecked={settings.mfa.includes(factor)}
            />
          ))}
        </fieldset>
        <Choice
          label={t('algorithm')}
          name="algorithm"
          defaultValue={String(oidc.id_token_signed_response_alg ?? 'RS256')}
          options={[
            ['RS256', t('RS256')],
            ['HS256', t('HS256')],
          ]}
        />
        <fieldset>
          <legend>{t('lifetimes')}</legend>
          <p class="hint">{t('lifetimesHint')}</p>
          <div class="grid">
            <Field
              label={t('tokenExpiresAfter')}
              name="tokenExpiresAfter"
              type="number"
              min={1}
              defaultValue={settings.tokenExpiresAfter ?? ''}
            />
            {lifetimes.map((name) => (
              <Field
                key={name}
                label={t(name)}
                name={name}
                type="number"
                min={1}
                defaultValue={String(oidc[name] ?? '')}
              />
            ))}
          </div>
        </fieldset>
      </Form>
    </Card>
  );
}
