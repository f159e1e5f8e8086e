import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Question } from '../app/context.js';
import type { Translate } from '../texts/translator.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question or form over the page. The browser keeps the focus in it and gives it back afterwards. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onCancel={onClose} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

interface ConfirmProps {
  readonly question: Question;
  readonly t: Translate;
  readonly answer: (yes: boolean) => void;
}

export function Confirm({ question: { title, text, action }, t, answer }: ConfirmProps) {
  return (
    <Dialog title={title} onClose={() => answer(false)}>
      <p>{text}</p>
      <div class="actions">
        <button type="button" class="danger" onClick={() => answer(true)}>
          {action}
        </button>
        <button type="button" onClick={() => answer(false)}>
          {t('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
