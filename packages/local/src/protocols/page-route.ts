import { LocalError } from '../server/errors.js';
import { forAnyone, type Handler, type Route } from '../server/rest.js';
import { messagePage, pageLang } from './pages/page.js';
import { textsOf } from './pages/texts.js';

/** A route that people look at: what goes wrong is told on a page, in their language. */
export const forPeople = (handle: Handler): Route =>
  forAnyone(async (call, request) => {
    try {
      return await handle(call, request);
    } catch (error) {
      if (!(error instanceof LocalError)) throw error;
      const lang = pageLang(call, request.query.optionalText('lang'));
      const status = error.httpStatus === 200 ? 400 : error.httpStatus;
      return messagePage(lang, textsOf(lang).failedTitle, error.messageIn(lang), status);
    }
  });
