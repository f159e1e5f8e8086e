import type { Lang } from '../../server/errors.js';
import type { Reply } from '../../server/reply.js';
import { type Markup, markup } from './markup.js';
import { page } from './page.js';
import { type Texts, textsOf } from './texts.js';

/** What people can do on the login page. */
export type Way = 'password' | 'code' | 'register' | 'forgot';

/** What each page of a login shows. */
export interface WayPage {
  readonly lang: Lang;
  readonly appName: string | undefined;
  /** Path and query the form is sent to. */
  readonly action: string;
  /** What else the application offers. */
  readonly ways: readonly Way[];
  /** What was typed before. */
  readonly account: string;
  readonly error: string | undefined;
  /** A code is on its way; the page asks for it. */
  readonly codeWasSent: boolean;
}

export function codePage(options: WayPage): Reply {
  const texts = textsOf(options.lang);
  const content = options.codeWasSent
    ? markup`${codeField(texts)}<button>${texts.signIn}</button>`
    : markup`<button>${texts.sendCode}</button>`;
  return wayPage(options, 'code', texts.signIn, markup`${codeAccount(texts, options)}${content}`);
}

export function registerPage(options: WayPage): Reply {
  const texts = textsOf(options.lang);
  const fields = markup`<label>${texts.email}<input name="account" type="email" value="${options.account}" autocomplete="email" required ${autofocus}></label>
<label>${texts.nickname}<input name="nickname" autocomplete="nickname"></label>
${newPassword(texts)}
<button>${texts.register}</button>`;
  return wayPage(options, 'register', texts.register, fields);
}

export function forgotPage(options: WayPage): Reply {
  const texts = textsOf(options.lang);
  const content = options.codeWasSent
    ? markup`${codeField(texts)}${newPassword(texts)}<button>${texts.setPassword}</button>`
    : markup`<button>${texts.sendCode}</button>`;
  return wayPage(options, 'forgot', texts.forgotTitle, markup`${codeAccount(texts, options)}${content}`);
}

function wayPage(options: WayPage, way: Way, title: string, fields: Markup): Reply {
  const { lang, action, error } = options;
  const texts = textsOf(lang);
  const content = markup`${heading(title, options)}
${waysNav(texts, options, way)}
${fault(error)}
<form method="post" action="${action}">
${fields}
</form>`;
  return page({ lang, title, content, switchTo: withQuery(action, 'lang', texts.otherLangCode) });
}

export const autofocus = markup`autofocus`;

export const heading = (title: string, { lang, appName }: Pick<WayPage, 'lang' | 'appName'>): Markup =>
  markup`<h1>${title}</h1>${appName && markup`<p class="quiet">${textsOf(lang).signInTo(appName)}</p>`}`;

/** Read out by screen readers as soon as the page is there. */
export const fault = (text: string | undefined): Markup =>
  text ? markup`<p class="alert" role="alert">${text}</p>` : markup``;

/** Links to what else can be done; none when there is nothing else. A forgotten password is no way of its own. */
export function waysNav(texts: Texts, { ways, action }: Pick<WayPage, 'ways' | 'action'>, current: Way): Markup {
  const shown = ways.filter((way) => way !== 'forgot');
  if (shown.length < 2) return markup``;
  const links = shown.map(
    (way) =>
      markup`<a href="${withQuery(action, 'way', way)}" ${way === current && markup`aria-current="page"`}>${texts.ways[way]}</a>`,
  );
  return markup`<nav class="ways" aria-label="${texts.waysLabel}">${links}</nav>`;
}

export function withQuery(address: string, name: string, value: string): string {
  const [path = '', search = ''] = address.split('?', 2);
  const query = new URLSearchParams(search);
  query.set(name, value);
  return `${path}?${query}`;
}

/** Whom the code goes to; once it was sent, the address stays, and the code is what is asked for. */
const codeAccount = (texts: Texts, { account, codeWasSent }: WayPage): Markup =>
  markup`<label>${texts.emailOrPhone}<input name="account" value="${account}" autocomplete="username" autocapitalize="none" spellcheck="false" required ${codeWasSent ? markup`readonly` : autofocus}></label>`;

const codeField = (texts: Texts): Markup =>
  markup`<input type="hidden" name="step" value="use">
<label>${texts.code}<input name="code" inputmode="numeric" autocomplete="one-time-code" required ${autofocus}><span class="quiet">${texts.codeHint}</span></label>`;

const newPassword = (texts: Texts): Markup =>
  markup`<label>${texts.newPassword}<input name="password" type="password" autocomplete="new-password" minlength="6" required></label>`;
