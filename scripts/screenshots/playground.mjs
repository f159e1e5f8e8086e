/** The playground with somebody signed in, and what becomes of its QR code. */
import { startPlayground } from '../../examples/playground/playground.mjs';

export async function takePlayground(open, how) {
  const playground = await startPlayground();
  try {
    const page = await open(playground.url);
    await page.getByRole('button', { name: 'Send code' }).click();
    await page.getByText('Sent ').waitFor();
    await page.locator('form[data-way=code] button[type=submit]').click();
    await page.getByText('Logged in as').waitFor();
    await showCode(page);
    await page.evaluate(() => scrollTo(0, 0));
    return await page.screenshot(how);
  } finally {
    await playground.close();
  }
}

const states = {
  'The code is shown': () => undefined,
  'Somebody has scanned it': (page) => phone(page, 'Scan', 'Scanned'),
  'The login is confirmed': async (page) => {
    await phone(page, 'Scan', 'Scanned');
    await phone(page, 'Confirm', 'You are logged in');
  },
  'No code can be made': async (page, local) => {
    await local('faults', { on: 'POST /api/v2/qrcode/gene', code: 500 });
    await page.getByRole('button', { name: 'Mini program' }).click();
    await page.getByText('The QR code did not work').waitFor();
  },
  'The code has run out': async (page, local) => {
    await local('clock', { advance: 3_600_000 });
    await page.getByText('The QR code has expired').waitFor();
  },
};

export async function takeQrCodes(open) {
  const figures = [];
  const playground = await startPlayground();
  try {
    const page = await open(playground.url);
    for (const [caption, reach] of Object.entries(states)) {
      await page.reload();
      await showCode(page);
      await reach(page, (path, body) => post(`${playground.localUrl}/_local/${path}`, body));
      figures.push({ caption, png: await page.locator('.authing__qrcode-wrapper').screenshot() });
    }
  } finally {
    await playground.close();
  }
  const page = await open('about:blank');
  await page.setViewportSize({ width: 1440, height: 400 });
  await page.setContent(row(figures));
  return page.locator('main').screenshot();
}

async function showCode(page) {
  await page.getByRole('button', { name: 'Own app' }).click();
  await page.getByAltText('Scan the QR code to log in').waitFor();
}

async function phone(page, button, text) {
  await page.locator('#phone').getByRole('button', { name: button }).click();
  await page.locator('#qrcode').getByText(text).waitFor();
}

const post = (url, body) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

const row = (figures) => `<!doctype html><style>
  body { margin: 0; font: 14px system-ui, sans-serif; color: #1d2129; background: #f4f6fa; }
  main { display: flex; flex-wrap: wrap; gap: 16px; justify-content: center; padding: 16px; }
  figure { margin: 0; text-align: center; }
  img { display: block; border-radius: 10px; margin-bottom: 8px; }
</style><main>${figures
  .map(({ caption, png }) => {
    const src = `data:image/png;base64,${png.toString('base64')}`;
    return `<figure><img alt="" src="${src}"><figcaption>${caption}</figcaption></figure>`;
  })
  .join('')}</main>`;
