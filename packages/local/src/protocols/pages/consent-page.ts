import type { Lang } from '../../server/errors.js';
import type { Reply } from '../../server/reply.js';
import { markup } from './markup.js';
import { page } from './page.js';
import { textsOf } from './texts.js';

interface ConsentPage {
  readonly lang: Lang;
  readonly appName: string;
  readonly userName: string;
  readonly scopes: readonly string[];
  readonly action: string;
  readonly switchTo?: string;
}

export function consentPage({ lang, appName, userName, scopes, action, switchTo }: ConsentPage): Reply {
  const texts = textsOf(lang);
  const title = texts.consentTitle(appName);
  const content = markup`<h1>${title}</h1>
<p class="quiet">${texts.consentText(userName)}</p>
<ul class="scopes">${scopes.map((scope) => markup`<li>${texts.scopes[scope] ?? scope}</li>`)}</ul>
<form method="post" action="${action}">
<div class="row">
<button class="plain" name="decision" value="deny">${texts.deny}</button>
<button name="decision" value="allow" autofocus>${texts.allow}</button>
</div>
</form>`;
  return page({ lang, title, content, switchTo });
}
