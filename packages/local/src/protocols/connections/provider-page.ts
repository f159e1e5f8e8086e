import type { Lang } from '../../server/errors.js';
import type { Reply } from '../../server/reply.js';
import { markup } from '../pages/markup.js';
import { page } from '../pages/page.js';
import { textsOf } from '../pages/texts.js';

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}
interface ProviderPage {
  readonly lang: Lang;
  readonly provider: string;
  readonly known: readonly KnownPerson[];
  /** Path and query of the form. */
  readonly action: string;
  readonly origin: string;
}

/** Stands for the provider's own login and consent: whoever is chosen comes back. */
export function providerPage({ lang, provider, known, action, origin }: ProviderPage): Reply {
  const texts = textsOf(lang);
  const title = texts.providerTitle(provider);
  const hidden = markup`<input type="hidden" name="origin" value="${origin}">`;
  const people = markup`<form method="post" action="${action}">
<h2 class="quiet">${texts.providerKnown}</h2>
${hidden}
<ul>${known.map(({ id, name }) => markup`<li><button class="plain person" name="id" value="${id}">${name}<span class="quiet">${id}</span></button></li>`)}</ul>
</form>`;
  // A form of its own, so that the Enter key in a field never means it.
  const cancel = markup`<form id="cancel" class="hidden" method="post" action="${action}">${hidden}</form>`;
  const content = markup`<h1>${title}</h1>
<p class="quiet">${texts.providerText}</p>
${known.length > 0 && people}
<form method="post" action="${action}">
${known.length > 0 && markup`<h2 class="quiet">${texts.providerNew}</h2>`}
${hidden}
<label>${texts.identityName}<input name="name" required autocomplete="off"></label>
<label>${texts.identityEmail}<input name="email" type="email" autocomplete="off"></label>
<label>${texts.identityId}<input name="newId" autocomplete="off"></label>
<div class="row"><button class="plain" form="cancel" name="decision" value="deny">${texts.cancel}</button><button>${texts.continue}</button></div>
</form>
${cancel}`;
  return page({ lang, title, content });
}
