import { useSecond } from '../app/clock.js';
import { useConsole } from '../app/context.js';
import { type Message, server } from '../app/server.js';
import { Page } from '../ui/page.js';
import { Badge, Copy, Empty, useTimes } from '../ui/parts.js';

export function Outbox() {
  const { t, state, act } = useConsole();
  const messages = state.outbox.toReversed();
  return (
    <Page
      title={t('outbox')}
      lead={t('outboxLead')}
      tools={
        <button
          type="button"
          disabled={messages.length === 0}
          onClick={() => act(() => server.clearOutbox(), t('outboxCleared'))}
        >
          {t('clear')}
        </button>
      }
    >
      {messages.length === 0 && <Empty>{t('outboxEmpty')}</Empty>}
      <ol class="messages">
        {messages.map((message) => (
          <Mail key={`${message.at} ${message.to} ${message.text}`} message={message} />
        ))}
      </ol>
    </Page>
  );
}

function Mail({ message: { to, kind, code, scene, text, at, expiresAt } }: { message: Message }) {
  const { t } = useConsole();
  const times = useTimes();
  return (
    <li class="card">
      <div class="bar">
        <h2>{to}</h2>
        <span class="quiet">
          <Badge>{t(kind)}</Badge> {times.clock(at)}
          {scene && ` · ${scene}`}
        </span>
      </div>
      <p class="text">{linked(text)}</p>
      {code && (
        <div class="bar">
          <code class="code">{code}</code>
          {expiresAt && <Expiry at={Date.parse(expiresAt)} />}
          <Copy name={t('codeNamed', { code })} value={code} />
        </div>
      )}
    </li>
  );
}

/** Counts down by the server's clock. */
function Expiry({ at }: { at: number }) {
  const { t } = useConsole();
  const { now } = useSecond();
  const left = Math.ceil((at - now) / 1000);
  if (left <= 0) return <Badge tone="bad">{t('expired')}</Badge>;
  const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
  return <Badge tone={left <= 15 ? 'warn' : 'good'}>{t('expiresIn', { time })}</Badge>;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** The text with its addresses as links. */
const linked = (text: string) =>
  text.split(ADDRESS).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={part} target="_blank" rel="noreferrer">
        {part}
      </a>
    ),
  );
