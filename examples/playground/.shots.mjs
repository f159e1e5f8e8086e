import { chromium } from 'playwright-core';
import { startPlayground } from './playground.mjs';

const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const only = process.argv[2];
let p; for (const [name, width, height, scheme] of [['phone',390,844,'light'],['desk',1280,800,'light'],['dark',1280,800,'dark']]) {
  p = await startPlayground(0); const ctx = await b.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await ctx.newPage();
  page.on('pageerror', e => console.log(name,'pageerror', String(e)));
  page.on('console', m => { if (m.type()==='error') console.log(name,'console', m.text()); });
  await page.goto(p.url);
  await page.waitForTimeout(800);
  await page.screenshot({ path: `/tmp/b/shots/${name}-1.png`, fullPage: true });
  if (name==='dark') { await ctx.close(); await p.close(); continue; }
  await page.click('[data-scene=qrcode]');
  await page.waitForSelector('.authing__qrcode-image');
  await page.locator('#qrcode').scrollIntoViewIfNeeded();
  await page.screenshot({ path: `/tmp/b/shots/${name}-2-qr.png` });
  await page.route('**/api/v2/qrcode/check**', (r) => r.fulfill({ json: { code: 200, data: { random: 'r', status: -1 } }, headers: {'access-control-allow-origin': p.url, 'access-control-allow-credentials':'true'} }));
  await page.waitForSelector('.__authing_retry_btn'); await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/b/shots/${name}-2b-expired.png` });
  await page.unroute('**/api/v2/qrcode/check**'); await page.click('.__authing_retry_btn'); await page.waitForSelector('.authing__qrcode-image');
  await page.waitForTimeout(300);
  await page.click('[data-action=scanned]');
  await page.waitForSelector('.authing_scan_success_image');
  await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/b/shots/${name}-3-scanned.png` });
  await page.click('[data-action=confirm]');
  await page.waitForSelector('#signed-in:not([hidden])');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/b/shots/${name}-4-in.png`, fullPage: true });
  await page.click('[data-way=totp]');
  await page.waitForSelector('#factor[open]'); await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/b/shots/${name}-5-totp.png` });
  await page.click('#factor-fill'); await page.waitForTimeout(300); await page.click('#factor button[value=ok]'); await page.waitForTimeout(500);
  await page.click('[data-way=logout]'); await page.waitForTimeout(300);
  await page.click('form[data-way=password] button:not([type])'); await page.waitForSelector('#factor[open]'); await page.screenshot({ path: `/tmp/b/shots/${name}-6-mfa.png` }); await page.click('#factor-fill'); await page.waitForTimeout(300); await page.click('#factor button[value=ok]'); await page.waitForTimeout(600); await page.click('[data-way=totp]').catch(()=>{}); await page.waitForTimeout(200); await page.evaluate(() => document.getElementById('factor').close()); 
  console.log(name, 'log:', await page.locator('#log li').allTextContents());
  await ctx.close(); await p.close();
}
await b.close();
