import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Loaded, useConsole } from '../app/context.js';
import { Dialog } from './dialog.js';
import { Form } from './form.js';
import { Page } from './page.js';
import { Empty, Shown } from './parts.js';

interface ListPageProps<Item> {
  readonly title: string;
  readonly lead: string;
  readonly empty: string;
  readonly found: Loaded<readonly Item[]>;
  /** What is asked for a new one, and how it is made. */
  readonly creation: {
    readonly title: string;
    readonly fields: ComponentChildren;
    readonly save: (values: Readonly<Record<string, string>>) => Promise<unknown>;
  };
  readonly children: (items: readonly Item[]) => JSX.Element;
}

/** A list of things, and a button that makes another one. */
export function ListPage<Item>({ title, lead, empty, found, creation, children }: ListPageProps<Item>) {
  const { t } = useConsole();
  const [creating, setCreating] = useState(false);
  const close = () => setCreating(false);
  return (
    <Page
      title={title}
      lead={lead}
      tools={
        <button type="button" class="primary" onClick={() => setCreating(true)}>
          {creation.title}
        </button>
      }
    >
      <section class="card" aria-label={title}>
        <Shown of={found}>{(items) => (items.length === 0 ? <Empty>{empty}</Empty> : children(items))}</Shown>
      </section>
      {creating && (
        <Dialog title={creation.title} onClose={close}>
          <Form action={t('create')} done={t('created')} save={creation.save} onDone={close} onCancel={close}>
            {creation.fields}
          </Form>
        </Dialog>
      )}
    </Page>
  );
}

interface DeleteProps {
  readonly name: string;
  readonly text: string;
  readonly work: () => Promise<unknown>;
  readonly onDone?: () => void;
}

/** Deletes after a question. */
export function Delete({ name, text, work, onDone }: DeleteProps) {
  const { t, act, confirm } = useConsole();
  const remove = async () => {
    const sure = await confirm({ title: t('deleteNamed', { name }), text, action: t('delete') });
    if (sure && (await act(work, t('deleted', { name })))) onDone?.();
  };
  return (
    <button type="button" class="small danger" onClick={remove}>
      {t('delete')}
      <span class="hidden"> {name}</span>
    </button>
  );
}
