import { useConsole } from '../app/context.js';
import { server } from '../app/server.js';
import { Field, Form } from '../ui/form.js';
import { Page } from '../ui/page.js';
import { Card } from '../ui/parts.js';

export function Data() {
  const { t, pool, act, confirm } = useConsole();
  const reset = async () => {
    const sure = await confirm({ title: t('reset'), text: t('resetText'), action: t('reset') });
    if (sure) await act(() => server.reset(), t('wasReset'));
  };
  return (
    <Page title={t('data')} lead={t('dataLead')}>
      <div class="columns">
        <Card title={t('seed')}>
          <p>{t('seedText')}</p>
          <button
            type="button"
            class="primary"
            onClick={() => act(async () => save('seed.json', await server.seed(pool.id)), t('seedExported'))}
          >
            {t('exportSeed')}
          </button>
          <Form
            action={t('importSeed')}
            done={t('seedImported')}
            danger
            save={async (_, form) => {
              await server.importSeed(await fileIn(form).text());
              form.reset();
            }}
          >
            <Field
              label={t('seedFile')}
              hint={t('importHint')}
              name="file"
              type="file"
              accept=".json,.yaml,.yml"
              required
            />
          </Form>
        </Card>
        <div>
          <Card title={t('snapshot')}>
            <p>{t('snapshotText')}</p>
            <button
              type="button"
              onClick={() => act(async () => save('snapshot.json', await server.snapshot()), t('snapshotTaken'))}
            >
              {t('takeSnapshot')}
            </button>
            <Form
              action={t('restore')}
              done={t('restored')}
              danger
              save={async (_, form) => {
                await server.restore(JSON.parse(await fileIn(form).text()));
                form.reset();
              }}
            >
              <Field label={t('snapshotFile')} hint={t('importHint')} name="file" type="file" accept=".json" required />
            </Form>
          </Card>
          <Card title={t('reset')}>
            <p>{t('resetHint')}</p>
            <button type="button" class="danger" onClick={reset}>
              {t('reset')}
            </button>
          </Card>
        </div>
      </div>
    </Page>
  );
}

const fileIn = (form: HTMLFormElement): File => new FormData(form).get('file') as File;

/** Gives the browser a file to keep. */
function save(name: string, content: object): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
