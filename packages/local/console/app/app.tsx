import { connect } from '@authing/management';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { locales, translator } from '../texts/translator.js';
import { Confirm } from '../ui/dialog.js';
import { type Console, ConsoleContext, messageOf, type Question } from './context.js';
import { useLanguage } from './language.js';
import { type Live, useLive } from './live.js';
import { Outlet } from './outlet.js';
import { useRoute } from './router.js';
import type { ConsoleState } from './server.js';
import { Shell } from './shell.js';

/** The console, from the first answer of the server on. */
export function App() {
  const live = useLive();
  const [language, setLanguage] = useLanguage();
  const t = useMemo(() => translator(language), [language]);
  if (live.state) return <Running {...{ live, state: live.state, language, setLanguage }} />;
  return (
    <main class="start">
      <h1>{t('title')}</h1>
      <p role="status">{t(live.lost ? 'lost' : 'connecting')}</p>
    </main>
  );
}

interface RunningProps {
  readonly live: Live;
  readonly state: ConsoleState;
  readonly language: Console['language'];
  readonly setLanguage: (language: Console['language']) => void;
}

function Running({ live, state, language, setLanguage }: RunningProps) {
  const route = useRoute();
  const t = useMemo(() => translator(language), [language]);
  const [chosen, choosePool] = useState<string>();
  const pool = state.pools.find(({ id }) => id === chosen) ?? state.pools[0];
  const [said, setSaid] = useState<{ text: string; failed: boolean }>();
  const [question, setQuestion] = useState<Question & { answer: (yes: boolean) => void }>();
  const tell = useCallback((text: string, failed = false) => setSaid({ text, failed }), []);
  const connection = useMemo(
    () =>
      pool &&
      connect({
        userPoolId: pool.id,
        secret: pool.secret,
        host: location.origin,
        lang: locales[language] === 'zh-CN' ? 'zh-CN' : 'en-US',
        retry: 0,
        headers: { 'x-authing-local': 'console' },
      }),
    // Each answer of the server has another object for the same pool.
    [pool?.id, pool?.secret, language],
  );
  const act = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    try {
      await work();
      await live.refresh();
      if (done) tell(done);
      return true;
    } catch (error) {
      tell(messageOf(error) || t('lost'), true);
      return false;
    }
  };
  const confirm = (asked: Question) =>
    new Promise<boolean>((answer) => {
      const settle = (yes: boolean) => {
        setQuestion(undefined);
        answer(yes);
      };
      setQuestion({ ...asked, answer: settle });
    });
  if (!pool || !connection) return <p class="problem">{t('noPool')}</p>;
  const shared: Console = { live, state, pool, connection, choosePool, language, t, say: tell, act, confirm };
  return (
    <ConsoleContext.Provider value={shared}>
      <Shell {...{ route, setLanguage, said }} onSaid={() => setSaid(undefined)}>
        <Outlet route={route} key={`${pool.id} ${route.page} ${route.id ?? ''}`} />
      </Shell>
      {question && <Confirm question={question} t={t} answer={question.answer} />}
    </ConsoleContext.Provider>
  );
}
