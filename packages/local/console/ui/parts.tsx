import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { type Loaded, useConsole } from '../app/context.js';
import { locales } from '../texts/translator.js';

interface CardProps {
  readonly title: string;
  /** Beside the title: buttons, a filter. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Card({ title, tools, children }: CardProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <div class="bar">
        <h2 id={id}>{title}</h2>
        {tools && <div class="tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}

/** What was loaded, or why it was not. While it loads nothing is shown, so that nothing flickers. */
export function Shown<Data>({
  of: { data, error },
  children,
}: {
  of: Loaded<Data>;
  children: (data: Data) => JSX.Element | JSX.Element[] | null;
}) {
  if (error !== undefined) return <p class="problem">{error}</p>;
  return data === undefined ? <div class="waiting" /> : children(data);
}

export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;

type Tone = 'good' | 'bad' | 'warn' | 'plain';
export const Badge = ({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={`badge ${tone}`}>{children}</span>
);

interface CopyProps {
  readonly name: string;
  readonly value: string | (() => Promise<string>);
  readonly label?: string;
}

export function Copy({ name, value, label }: CopyProps) {
  const { t, act } = useConsole();
  const copy = () =>
    act(
      async () => navigator.clipboard.writeText(typeof value === 'string' ? value : await value()),
      t('copied', { name }),
    );
  return (
    <button type="button" class="small" onClick={copy} aria-label={label ? undefined : t('copyNamed', { name })}>
      {label ?? t('copy')}
    </button>
  );
}

/** A value that is copied more often than read. Secrets are covered until somebody wants to see them. */
export function Value({ name, value, secret = false }: { name: string; value: string; secret?: boolean }) {
  const { t } = useConsole();
  const [shown, setShown] = useState(!secret);
  return (
    <div class="value">
      <dt>{name}</dt>
      <dd>
        <code>{shown ? value : '••••••••••••'}</code>
        <span class="tools">
          {secret && (
            <button
              type="button"
              class="small"
              aria-pressed={shown}
              aria-label={t('showNamed', { name })}
              onClick={() => setShown(!shown)}
            >
              {shown ? t('hide') : t('show')}
            </button>
          )}
          <Copy name={name} value={value} />
        </span>
      </dd>
    </div>
  );
}

export function useTimes() {
  const { language } = useConsole();
  const time = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales[language], style);
  const full = time({ dateStyle: 'medium', timeStyle: 'short' });
  const clock = time({ timeStyle: 'medium', hourCycle: 'h23' });
  return {
    full: (at: string | number | null | undefined): string => (at ? full.format(new Date(at)) : '–'),
    clock: (at: string | number): string => clock.format(new Date(at)),
  };
}

/** Several parts of one page, each with an address of its own. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; name: string; current: boolean }[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, name, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
