import type { Call } from '../../server/call.js';
import type { Lang } from '../../server/errors.js';
import { html, type Reply } from '../../server/reply.js';
import { type Markup, markup } from './markup.js';
import { textsOf } from './texts.js';

interface PageOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly content: Markup;
  readonly status?: number;
  readonly headers?: Record<string, string | string[]>;
  /** Address of the same page with another `lang`; without it there is no switch. */
  readonly switchTo?: string | undefined;
  /** Path of a script of ours. */
  readonly script?: string;
}

// No form-action: browsers apply it to the redirects after a form as well, and those lead to the application.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

export const pageHeaders = {
  'content-security-policy': policy,
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/** A page people see during a login. Works without scripts. */
export function page({ lang, title, content, status = 200, headers = {}, switchTo, script }: PageOptions): Reply {
  const texts = textsOf(lang);
  const document = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_pages/style.css">
${script && markup`<script src="${script}" defer></script>`}
</head>
<body>
<main>
${content}
</main>
<footer>${texts.footer}${switchTo && markup` · <a href="${switchTo}" lang="${texts.otherLangCode}">${texts.otherLang}</a>`}</footer>
</body>
</html>
`;
  return html(document.text, status, { ...pageHeaders, ...headers });
}

/** A page that only says something, usually that it cannot go on. */
export const messagePage = (lang: Lang, title: string, text: string, status = 400): Reply =>
  page({ lang, title, status, content: markup`<h1>${title}</h1><p>${text}</p>` });

/** What the page was asked in: `lang` or `ui_locales` of the address, then the browser's setting. */
export function pageLang(call: Pick<Call, 'headers'>, asked?: string | undefined): Lang {
  const wanted = asked ?? String(call.headers['accept-language'] ?? 'en');
  return wanted.trim().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
