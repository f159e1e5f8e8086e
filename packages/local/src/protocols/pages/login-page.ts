import type { Lang } from '../../server/errors.js';
import type { Reply } from '../../server/reply.js';
import { type Markup, markup } from './markup.js';
import { page } from './page.js';
import { type Texts, textsOf } from './texts.js';

interface LoginPage {
  readonly lang: Lang;
  readonly appName: string | undefined;
  /** Path and query the form is sent to. */
  readonly action: string;
  readonly account: string;
  readonly error: string | undefined;
  readonly withPictureCode: boolean;
}

export function loginPage(options: LoginPage): Reply {
  const { lang, action, account, error, withPictureCode } = options;
  const texts = textsOf(lang);
  const content = markup`${heading(texts, options)}
${fault(error)}
<form method="post" action="${action}">
<label>${texts.account}<input name="account" value="${account}" autocomplete="username" autocapitalize="none" spellcheck="false" required ${account === '' && autofocus}></label>
<label>${texts.password}<input name="password" type="password" autocomplete="current-password" required ${account !== '' && autofocus}></label>
${withPictureCode && pictureCode(texts)}
<button>${texts.signIn}</button>
</form>`;
  return page({ lang, title: texts.signIn, content, switchTo: withLang(action, texts.otherLangCode) });
}

interface SecondFactorPage {
  readonly lang: Lang;
  readonly action: string;
  readonly mfaToken: string;
  readonly error?: string | undefined;
}

export function secondFactorPage({ lang, action, mfaToken, error }: SecondFactorPage): Reply {
  const texts = textsOf(lang);
  const content = markup`<h1>${texts.secondFactor}</h1>
<p class="quiet">${texts.oneTimeHint}</p>
${fault(error)}
<form method="post" action="${action}">
<input type="hidden" name="mfaToken" value="${mfaToken}">
<label>${texts.oneTimeCode}<input name="totp" inputmode="numeric" autocomplete="one-time-code" required ${autofocus}></label>
<button>${texts.verify}</button>
</form>`;
  return page({ lang, title: texts.secondFactor, content });
}

const autofocus = markup`autofocus`;

function heading(texts: Texts, { appName }: LoginPage): Markup {
  return markup`<h1>${texts.signIn}</h1>${appName && markup`<p class="quiet">${texts.signInTo(appName)}</p>`}`;
}

const pictureCode = (texts: Texts): Markup =>
  markup`<label>${texts.pictureCode}<input name="captchaCode" autocomplete="off" required><span class="quiet">${texts.pictureCodeHint}</span></label>`;

/** Read out by screen readers as soon as the page is there. */
const fault = (text: string | undefined): Markup =>
  text ? markup`<p class="alert" role="alert">${text}</p>` : markup``;

function withLang(action: string, lang: Lang): string {
  const [path = '', search = ''] = action.split('?', 2);
  const query = new URLSearchParams(search);
  query.set('lang', lang);
  return `${path}?${query}`;
}
