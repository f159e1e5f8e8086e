import type { Lang } from '../../server/errors.js';
import type { Reply } from '../../server/reply.js';
import { type Markup, markup } from './markup.js';
import { page } from './page.js';
import { type Texts, textsOf } from './texts.js';
import { autofocus, fault, heading, type WayPage, waysNav, withQuery } from './way-pages.js';

interface LoginPage extends Omit<WayPage, 'codeWasSent'> {
  readonly withPictureCode: boolean;
}

export function loginPage(options: LoginPage): Reply {
  const { lang, action, account, error, withPictureCode } = options;
  const texts = textsOf(lang);
  const content = markup`${heading(texts.signIn, options)}
${waysNav(texts, options, 'password')}
${fault(error)}
<form method="post" action="${action}">
<label>${texts.account}<input name="account" value="${account}" autocomplete="username" autocapitalize="none" spellcheck="false" required ${account === '' && autofocus}></label>
<label>${texts.password}<input name="password" type="password" autocomplete="current-password" required ${account !== '' && autofocus}></label>
${withPictureCode && pictureCode(texts)}
<button>${texts.signIn}</button>
</form>
${options.ways.includes('forgot') && markup`<p class="after"><a href="${withQuery(action, 'way', 'forgot')}">${texts.forgotLink}</a></p>`}`;
  return page({ lang, title: texts.signIn, content, switchTo: withQuery(action, 'lang', texts.otherLangCode) });
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

const pictureCode = (texts: Texts): Markup =>
  markup`<label>${texts.pictureCode}<input name="captchaCode" autocomplete="off" required><span class="quiet">${texts.pictureCodeHint}</span></label>`;
