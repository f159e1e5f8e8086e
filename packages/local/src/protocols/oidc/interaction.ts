import type { Interaction } from 'oidc-provider';
import type { Call } from '../../server/call.js';
import { Reply as Answer, type Reply, redirect } from '../../server/reply.js';
import type { RestRequest, Routes } from '../../server/rest.js';
import type { Application } from '../../topics/applications/applications.store.js';
import { activeUser, readCookie } from '../../topics/session/sso.js';
import { callThrough, type LoginScene, refuseForeignForm } from '../login.js';
import { forPeople } from '../page-route.js';
import { consentPage } from '../pages/consent-page.js';
import { messagePage, pageLang } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';
import { wayOf } from '../way.js';
import { showWay, submitWay } from '../ways.js';
import { INTERACTION_COOKIE, providerOf } from './provider.js';

interface Step {
  readonly call: Call;
  readonly request: RestRequest;
  readonly interaction: Interaction;
  readonly app: Application;
  readonly lang: string | undefined;
}
type Handle = (step: Step) => Reply | Promise<Reply>;

const step = (prompt: 'login' | 'consent', handle: Handle) =>
  forPeople(async (call, request) => {
    const found = await findStep(call, request);
    if (found && found.interaction.prompt.name === prompt) return handle(found);
    const { expiredTitle, expiredText } = textsOf(pageLang(call));
    return messagePage(pageLang(call), expiredTitle, expiredText);
  });

/** The pages between an authorization request and its answer. */
export const interactions: Routes = {
  'GET /interaction/oidc/{uid}/login': step('login', (current) => showWay(sceneOf(current))),
  'POST /interaction/oidc/{uid}/login': step('login', async (current) => {
    const user = await submitWay(sceneOf(current));
    return user instanceof Answer ? user : finish(current, { login: { accountId: user.id } });
  }),
  'GET /interaction/oidc/{uid}/consent': step('consent', showConsent),
  'POST /interaction/oidc/{uid}/consent': step('consent', decide),
};

/** The interaction belongs to the browser that began it: its cookie must name it. */
async function findStep(call: Call, request: RestRequest): Promise<Step | null> {
  const uid = request.params.text('uid');
  if (readCookie(call.headers, INTERACTION_COOKIE) !== uid) return null;
  const { provider } = await providerOf(call.local);
  const interaction = await provider.Interaction.find(uid);
  const app = interaction && call.local.store.applications.byId(interaction.params.client_id ?? '');
  if (!app) return null;
  const lang = request.query.optionalText('lang') ?? interaction.params.lang ?? interaction.params.ui_locales;
  return { call: callThrough(call, app), request, interaction, app, lang };
}

function pathOf({ call, request, interaction, lang }: Step): string {
  const way = wayOf({ call, request });
  const query = new URLSearchParams({ ...(lang && { lang }), ...(way !== 'password' && { way }) });
  return `/interaction/oidc/${interaction.uid}/${interaction.prompt.name}${query.size > 0 ? `?${query}` : ''}`;
}

const sceneOf = (current: Step): LoginScene => ({
  call: current.call,
  request: current.request,
  appName: current.app.name,
  action: pathOf(current),
  lang: current.lang,
});

function showConsent(current: Step): Reply {
  const { call, interaction, app } = current;
  const lang = pageLang(call, current.lang);
  const user = activeUser(call.local, interaction.session?.accountId ?? '');
  const scopes = (interaction.params.scope ?? '').split(' ').filter((scope) => scope !== '');
  return consentPage({
    lang,
    appName: app.name,
    userName: user?.name ?? user?.nickname ?? user?.username ?? user?.email ?? user?.phone ?? '',
    scopes,
    action: pathOf(current),
    switchTo: pathOf({ ...current, lang: textsOf(lang).otherLangCode }),
  });
}

async function decide(current: Step): Promise<Reply> {
  const { call, request, interaction, app } = current;
  refuseForeignForm(call);
  if (request.body.optionalText('decision') !== 'allow') {
    return finish(current, { error: 'access_denied', error_description: 'The user has refused' });
  }
  const { provider } = await providerOf(call.local);
  const known = interaction.grantId ? await provider.Grant.find(interaction.grantId) : undefined;
  const grant = known ?? new provider.Grant({ clientId: app.id, accountId: interaction.session?.accountId });
  grant.addOIDCScope(interaction.params.scope ?? 'openid');
  return finish(current, { consent: { grantId: await grant.save() } });
}

async function finish({ interaction }: Step, result: object): Promise<Reply> {
  interaction.result = 'error' in result ? result : { ...interaction.lastSubmission, ...result };
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
  return redirect(interaction.returnTo);
}
