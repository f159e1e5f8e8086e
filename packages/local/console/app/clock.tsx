import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { locales, type Translate } from '../texts/translator.js';
import { Choice, Field, Form } from '../ui/form.js';
import { useTimes } from '../ui/parts.js';
import { useConsole } from './context.js';
import { server } from './server.js';

const MINUTE = 60_000;
const units = { minutes: MINUTE, hours: 60 * MINUTE, days: 1440 * MINUTE } as const;
type Unit = keyof typeof units;

/** The server's time, on every page; opens what moves it. */
export function Clock() {
  const { t, live, state, act } = useConsole();
  const times = useTimes();
  const { now } = useSecond();
  const ahead = useAhead(state.ahead);
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const leave = (event: Event) => {
      const outside = event.target instanceof Node && !place.current?.contains(event.target);
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      if (outside || escaped) setOpen(false);
      if (escaped && open) place.current?.querySelector('button')?.focus();
    };
    for (const kind of ['click', 'keydown', 'focusin']) document.addEventListener(kind, leave);
    return () => {
      for (const kind of ['click', 'keydown', 'focusin']) document.removeEventListener(kind, leave);
    };
  }, [open]);
  const advance = (milliseconds: number) =>
    act(
      () => server.moveClock({ advance: milliseconds }),
      t('clockMoved', { time: times.full(live.now() + milliseconds) }),
    );
  const step = (amount: number, unit: Unit) => (
    <button type="button" class="small" onClick={() => advance(amount * units[unit])}>
      {t('forward', { time: amountText(t, amount, unit) })}
    </button>
  );
  return (
    <div class="clock" ref={place}>
      <button
        type="button"
        class={state.ahead === 0 ? undefined : 'moved'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span class="hidden">{t('clock')} </span>
        <time dateTime={new Date(now).toISOString()}>{times.clock(now)}</time>
        {state.ahead !== 0 && <span class="ahead">{ahead}</span>}
      </button>
      <div id={id} class="popup" hidden={!open}>
        <p>
          <strong>{times.full(now)}</strong>
        </p>
        <p class="hint">{t('clockHint')}</p>
        <div class="tools">
          {step(1, 'minutes')}
          {step(1, 'hours')}
          {step(1, 'days')}
        </div>
        <MoveForm />
        <button
          type="button"
          disabled={state.ahead === 0}
          onClick={() => act(() => server.moveClock({ reset: true }), t('clockBack'))}
        >
          {t('clockReset')}
        </button>
      </div>
    </div>
  );
}

function MoveForm() {
  const { t } = useConsole();
  const options = (Object.keys(units) as Unit[]).map((unit) => [unit, t(unit)] as const);
  return (
    <Form
      action={t('move')}
      done={t('clockWasMoved')}
      save={({ amount, unit }) => server.moveClock({ advance: Number(amount) * units[unit as Unit] })}
    >
      <div class="pair">
        <Field
          label={t('amount')}
          hint={t('amountHint')}
          name="amount"
          type="number"
          step="any"
          required
          defaultValue="2"
        />
        <Choice label={t('unit')} name="unit" options={options} />
      </div>
    </Form>
  );
}

/** Renders again each second. */
export function useSecond(): { now: number } {
  const { live } = useConsole();
  const [, again] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => again((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return { now: live.now() };
}

const amountText = (t: Translate, amount: number, unit: Unit): string =>
  t(({ minutes: 'someMinutes', hours: 'someHours', days: 'someDays' } as const)[unit], { n: amount });

/** `+2 days`, in the largest unit that says it well. */
function useAhead(ahead: number): string {
  const { t, language } = useConsole();
  const size = Math.abs(ahead);
  const unit = size >= 2 * units.days ? 'days' : size >= units.hours ? 'hours' : 'minutes';
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  const n = format.format(size / units[unit]);
  const text = t(({ minutes: 'shortMinutes', hours: 'shortHours', days: 'shortDays' } as const)[unit], { n });
  return `${ahead < 0 ? '−' : '+'}${text}`;
}
