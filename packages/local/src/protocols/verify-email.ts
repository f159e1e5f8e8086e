import type { Routes } from '../server/rest.js';
import { verifyEmailByLink } from '../topics/codes/mails.js';
import { forPeople } from './page-route.js';
import { messagePage, pageLang } from './pages/page.js';
import { textsOf } from './pages/texts.js';

/** Where the link of a verification mail leads. */
export const verifyEmail: Routes = {
  'GET /verify-email': forPeople((call, { query }) => {
    const lang = pageLang(call, query.optionalText('lang'));
    const { verifiedTitle, verifiedText, linkExpiredTitle, linkExpiredText } = textsOf(lang);
    return verifyEmailByLink(call, query.text('token'))
      ? messagePage(lang, verifiedTitle, verifiedText, 200)
      : messagePage(lang, linkExpiredTitle, linkExpiredText, 410);
  }),
};
