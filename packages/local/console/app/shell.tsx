import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../texts/translator.js';
import { Clock } from './clock.js';
import { useConsole } from './context.js';
import type { PageName } from './pages.js';
import { href, type Route } from './router.js';

const groups = [
  ['people', ['users', 'groups', 'organisations']],
  ['access', ['roles', 'policies', 'resources', 'applications']],
  ['traffic', ['outbox', 'requests', 'faults', 'sessions']],
  ['server', ['pools', 'data']],
] as const satisfies readonly (readonly [string, readonly PageName[]])[];

interface ShellProps {
  readonly route: Route;
  readonly setLanguage: (language: Language) => void;
  readonly said: { readonly text: string; readonly failed: boolean } | undefined;
  readonly onSaid: () => void;
  readonly children: ComponentChildren;
}

/** What is around every page: the way to the others, the clock, the language, and word of a lost server. */
export function Shell({ route, setLanguage, said, onSaid, children }: ShellProps) {
  const { t, live, language } = useConsole();
  const [open, setOpen] = useState(false);
  // Another page closes the menu.
  useEffect(() => setOpen(false), [route.page, route.id]);
  return (
    <>
      <button type="button" class="skip" onClick={toPage}>
        {t('skip')}
      </button>
      <header>
        <button type="button" class="menu" aria-expanded={open} aria-controls="nav" onClick={() => setOpen(!open)}>
          <span aria-hidden="true">☰</span> {t('menu')}
        </button>
        <a class="brand" href={href('overview')}>
          {t('title')}
        </a>
        <PoolChoice />
        <Clock />
        <button
          type="button"
          class="language"
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh' : 'en')}
        >
          {language === 'en' ? '中文' : 'English'}
        </button>
      </header>
      {live.lost && (
        <p class="lost" role="alert">
          {t('lostAt', { address: location.origin })}
        </p>
      )}
      <div class="frame">
        <Navigation route={route} open={open} />
        <main id="page" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Said said={said} onSaid={onSaid} />
    </>
  );
}

// No link: its address would be taken for that of a page.
const toPage = (): void => document.getElementById('page')?.focus();

function Navigation({ route, open }: { route: Route; open: boolean }) {
  const { t, state } = useConsole();
  const counts: Partial<Record<PageName, number>> = { outbox: state.outbox.length, faults: state.faults.length };
  const link = (page: PageName) => (
    <a href={href(page)} aria-current={route.page === page ? 'page' : undefined}>
      {t(page)}
      {counts[page] ? <span class="count">{counts[page]}</span> : null}
    </a>
  );
  return (
    <nav id="nav" class={open ? 'side open' : 'side'} aria-label={t('navigation')}>
      {link('overview')}
      {groups.map(([name, members]) => (
        <div key={name}>
          <h2>{t(name)}</h2>
          <ul>
            {members.map((page) => (
              <li key={page}>{link(page)}</li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function PoolChoice() {
  const { t, state, pool, choosePool } = useConsole();
  if (state.pools.length < 2) return null;
  return (
    <select
      class="pool"
      aria-label={t('pool')}
      value={pool.id}
      onChange={({ currentTarget }) => choosePool(currentTarget.value)}
    >
      {state.pools.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

const SHOWN_MS = 6000;

/** The last thing that happened; a failure stays until the next. */
function Said({ said, onSaid }: Pick<ShellProps, 'said' | 'onSaid'>) {
  const { t } = useConsole();
  const forget = useRef(onSaid);
  forget.current = onSaid;
  useEffect(() => {
    if (!said || said.failed) return;
    const timer = setTimeout(() => forget.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class={said?.failed ? 'said failed' : 'said'} role={said?.failed ? 'alert' : 'status'}>
      {said && (
        <>
          <p>{said.text}</p>
          <button type="button" class="small" onClick={onSaid}>
            {t('close')}
          </button>
        </>
      )}
    </div>
  );
}
