import type {
  ComponentChildren,
  PartialInputHTMLAttributes,
  PartialSelectHTMLAttributes,
  TargetedSubmitEvent,
  TextareaHTMLAttributes,
} from 'preact';
import { useId, useState } from 'preact/hooks';
import { messageOf, useConsole } from '../app/context.js';

type Values = Readonly<Record<string, string>>;

interface FormProps {
  /** On the button that sends it. */
  readonly action: string;
  /** Said when it was done. */
  readonly done: string;
  readonly save: (values: Values, form: HTMLFormElement) => Promise<unknown>;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
  readonly danger?: boolean;
  readonly children: ComponentChildren;
}

/** A form that keeps what was typed until it has been taken, and says beside its button why it was not. */
export function Form({ action, done, save, onDone, onCancel, danger, children }: FormProps) {
  const { t, live, say } = useConsole();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    setProblem(undefined);
    try {
      await save(valuesOf(form), form);
      await live.refresh();
      say(done);
      onDone?.();
    } catch (error) {
      setProblem(messageOf(error) || t('lost'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={send}>
      {children}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="actions">
        <button type="submit" class={danger ? 'danger' : 'primary'} disabled={busy}>
          {action}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}

function valuesOf(form: HTMLFormElement): Values {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries.map(([name, value]) => [name, value.trim()]));
}

// The types of inputs are a union by kind, which no spread fits: what is given here fits every kind.
type InputProps = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'label' | 'role' | 'type'> & {
  list?: string;
  type?: string;
};
interface FieldProps extends InputProps {
  readonly label: string;
  readonly hint?: string;
}

export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={hint && `${id}-hint`}
        {...(input as object)}
      />
      <Hint id={id} hint={hint} />
    </div>
  );
}

interface AreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'label'> {
  readonly label: string;
  readonly hint?: string;
}

export function Area({ label, hint, ...area }: AreaProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} spellcheck={false} rows={4} aria-describedby={hint && `${id}-hint`} {...area} />
      <Hint id={id} hint={hint} />
    </div>
  );
}

interface ChoiceProps extends Omit<PartialSelectHTMLAttributes<HTMLSelectElement>, 'label' | 'role'> {
  readonly label: string;
  readonly hint?: string;
  /** Values and what they are called. */
  readonly options: readonly (readonly [value: string, name: string])[];
}

// What a list shows at first is said by its options.
export function Choice({ label, hint, options, defaultValue, ...select }: ChoiceProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} aria-describedby={hint && `${id}-hint`} {...select}>
        {options.map(([value, name]) => (
          <option key={value} value={value} selected={defaultValue === undefined ? undefined : value === defaultValue}>
            {name}
          </option>
        ))}
      </select>
      <Hint id={id} hint={hint} />
    </div>
  );
}

export function Tick({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div class="tick">
      <input id={id} aria-describedby={hint && `${id}-hint`} {...(input as object)} type="checkbox" />
      <div>
        <label for={id}>{label}</label>
        <Hint id={id} hint={hint} />
      </div>
    </div>
  );
}

const Hint = ({ id, hint }: { id: string; hint?: string }) =>
  hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
