import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useChromium } from '../../../../test/support/browser.js';
import { type FaultServer, faultServer, json } from '../../../../test/support/fault-server.js';
import { seeded } from '../../../../test/support/seeded.js';

/**
 * Orders of events in several tabs, at random: `SESSION_WALKS` says how many, `SESSION_SEED` where they begin, `SESSION_LOCKS`
 * whether there are Web Locks (`on`, `off`; every second walk has them by default). The service rotates refresh tokens and
 * knows which it has seen.
 */
declare const authing: typeof import('../index.js');
declare const client: import('../client.js').AuthenticationClient;
declare let failures: number;

const count = Number(process.env.SESSION_WALKS ?? 12);
const first = Number(process.env.SESSION_SEED ?? 1);
const { SESSION_LOCKS: locks } = process.env;
/** Milliseconds that tabs may disagree for once nothing is under way any more, and the looks a machine with time for us makes meanwhile. */
const LONGEST = 1_000;
const LOOKS = 20;

const chromium = useChromium();
let server: FaultServer;
/** By user: how often its refresh token was rotated, and whether an answer with one went to a page that had ended. */
let users: { rotations: number; isCut: boolean }[];
let usedTwice: string[];
/** What happened, for a walk that fails. */
let log: string[];
let random: () => number;
let drop: boolean;

const upTo = (end: number) => Math.floor(random() * end);

beforeEach(async () => {
  const cors = {
    'access-control-allow-origin': chromium.site.url,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers':
      'authorization, content-type, x-authing-app-id, x-authing-lang, x-authing-request-from, x-authing-sdk-version',
  };
  const late = (response: ServerResponse, body: object, status = 200) =>
    setTimeout(() => json(response, body, status, cors), upTo(4) * 100);
  server = await faultServer((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, cors).end();
    if (request.url === '/oidc/token') return renew(request.body, response, late);
    const id = /Bearer access-(\d+)/.exec(request.headers.authorization ?? '')?.[1];
    late(response, id ? { data: { user: { id: `user-${id}`, email: 'x@example.com' } } } : { code: 200, data: {} });
  });
});
afterEach(() => server.close());

function renew(
  body: string,
  response: ServerResponse,
  late: (response: ServerResponse, body: object, status?: number) => void,
) {
  const token = new URLSearchParams(body).get('refresh_token')!;
  const [id, rotation] = token.split('-').slice(1).map(Number) as [number, number];
  const user = users[id]!;
  log.push(`(${token}${drop ? ' dropped' : ''})`);
  if (drop) {
    drop = false;
    return void response.destroy();
  }
  if (rotation !== user.rotations) {
    if (!user.isCut) usedTwice.push(token);
    return late(response, { error: 'invalid_grant' }, 400);
  }
  const next = ++user.rotations;
  response.on('close', () => {
    if (!response.writableFinished) user.isCut = true;
  });
  late(response, {
    access_token: `access-${id}-${next}`,
    refresh_token: `refresh-${id}-${next}`,
    token_type: 'Bearer',
    expires_in: 3600,
  });
}

/** Runs in the page. */
function start({ appId, appHost, locks }: { appId: string; appHost: string; locks: boolean }) {
  if (!locks) Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  const client = new authing.AuthenticationClient({ appId, appHost, retry: 0, timeout: 2_500 });
  Object.assign(window, { client, failures: 0 });
  const write = Storage.prototype.setItem;
  Storage.prototype.setItem = function (name, value) {
    // Only what a renewal brings: nobody else keeps a login that was never stored.
    if (failures > 0 && name === client.connection.session.key && /"access-\d+-[1-9]/.test(value)) {
      failures--;
      throw new DOMException('full', 'QuotaExceededError');
    }
    write.call(this, name, value);
  };
}

class Walk {
  private readonly under: Promise<unknown>[] = [];
  private last: number | undefined;

  constructor(
    private readonly appId: string,
    readonly tabs: Page[],
    private readonly locks: boolean,
  ) {}

  open = (tab: Page) => tab.evaluate(start, { appId: this.appId, appHost: server.url, locks: this.locks });

  private readonly steps: Record<string, (tab: Page) => Promise<unknown> | undefined> = {
    logIn: async (tab) => {
      this.last = users.push({ rotations: 0, isCut: false }) - 1;
      await tab.evaluate((id) => {
        const oidc = {
          refreshToken: `refresh-${id}-0`,
          claims: { sub: `user-${id}` },
          refreshAt: 0,
          expiresAt: Date.now() + 1e6,
        };
        const { session } = client.connection;
        return session.store({ token: `access-${id}-0`, oidc }).then(session.announce);
      }, this.last);
      // A storage shows other processes what is written after some milliseconds: a logout of another tab has to know of it.
      await tab.waitForTimeout(100);
    },
    logOut: async (tab) => {
      this.last = undefined;
      await tab.evaluate(() => {
        const outcome = client.logout();
        Object.assign(window, { outcome });
      });
      this.watch(tab.evaluate('outcome'));
    },
    renew: async (tab) => this.watch(this.token(tab)),
    renewUnstored: async (tab) => {
      await tab.evaluate(`failures = ${1 + upTo(4)}`);
      this.watch(this.token(tab));
    },
    ask: async (tab) => this.watch(tab.evaluate(() => client.getCurrentUser().then(() => {}))),
    drop: async () => {
      drop = true;
    },
    stickLock: (tab) =>
      tab.evaluate(
        (time) =>
          void navigator.locks?.request(
            `${client.connection.session.key}:renewal`,
            () => new Promise((resolve) => setTimeout(resolve, time)),
          ),
        [300, 6_000][upTo(2)]!,
      ),
    reload: async (tab) => {
      await tab.reload();
      await tab.waitForFunction('window.authing');
      await this.open(tab);
      await this.noteLoss();
    },
    wait: (tab) => tab.waitForTimeout(upTo(4) * 60),
  };

  async run(length: number): Promise<void> {
    const names = Object.keys(this.steps);
    for (let step = 0; step < length; step++) {
      const name = step ? names[upTo(names.length)]! : 'logIn';
      const at = upTo(this.tabs.length);
      log.push(`${name} ${at}`);
      await this.steps[name]!(this.tabs[at]!);
    }
    drop = false;
    await inTime('a call does not settle', Promise.allSettled(this.under));
    await this.agree();
  }

  /** New tokens that only the page that was reloaded had are lost, and nobody can help it. */
  private async noteLoss(): Promise<void> {
    if (this.last === undefined) return;
    const user = users[this.last]!;
    const newest = `access-${this.last}-${user.rotations}`;
    const states = await Promise.all(this.tabs.map(this.state));
    if (!states.some(({ token, stored }) => token === newest || stored === newest)) user.isCut = true;
  }

  private watch(outcome: Promise<unknown>): void {
    outcome.catch(() => {});
    this.under.push(outcome);
  }

  private token = async (tab: Page): Promise<string> => {
    const outcome = await tab.evaluate(() =>
      client.getAccessTokenSilently({ ignoreCache: true }).catch(({ code }) => `${code}`),
    );
    log.push(`(tab ${this.tabs.indexOf(tab)}: ${outcome})`);
    return outcome;
  };

  private state = (tab: Page) =>
    tab.evaluate(() => {
      const { session } = client.connection;
      return { token: session.token(), stored: JSON.parse(localStorage.getItem(session.key) ?? '{}').token };
    });

  private async agree(): Promise<void> {
    for (const tab of this.tabs) await tab.evaluate('failures = 0');
    const [reference] = this.tabs as [Page];
    let states: Awaited<ReturnType<Walk['state']>>[] = [];
    const began = Date.now();
    const look = async () => {
      for (let looks = 1; ; looks++) {
        states = await Promise.all(this.tabs.map(this.state));
        if (new Set(states.flatMap(({ token, stored }) => [token, stored])).size === 1) return states[0]!.token;
        if (looks > LOOKS && Date.now() > began + LONGEST)
          throw new Error(`the tabs disagree ${JSON.stringify(states)}`);
        await reference.waitForTimeout(20);
      }
    };
    const token = await inTime('a tab does not answer', look());
    slowest = Math.max(slowest, Date.now() - began);
    expect(usedTwice).toEqual([]);
    const user = users[this.last ?? -1];
    if (!user) return expect(token).toBeUndefined();
    if (user.isCut && !token) return;
    expect(token).toMatch(new RegExp(`^access-${this.last}-`));
    // Its refresh token was not lost either. What failed lately is tried anew when the page comes online.
    await this.tabs.at(-1)!.evaluate(() => dispatchEvent(new Event('online')));
    const next = await inTime('a last renewal does not settle', this.token(this.tabs.at(-1)!));
    expect(usedTwice).toEqual([]);
    if (!user.isCut) expect(next).toBe(`access-${this.last}-${user.rotations}`);
  }
}

let slowest = 0;

/** Fails after a time that only a hang takes. */
async function inTime<Result>(what: string, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(what)), 25_000);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const BATCH = 6;
const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, at) => first + at * BATCH);

test.each(batches)(
  'random orders of events leave the session that was asked for, from seed %i',
  async (from) => {
    const profile = await chromium.profile();
    const pages: Page[] = [];
    for (let at = 0; at < 5; at++) pages.push(await chromium.open('/', profile));
    for (let seed = from; seed < Math.min(from + BATCH, first + count); seed++) {
      random = seeded(seed);
      [users, usedTwice, log, drop] = [[], [], [], false];
      const walk = new Walk(`app-${seed}`, pages.slice(0, 2 + upTo(4)), locks ? locks === 'on' : seed % 2 === 0);
      for (const page of pages) {
        await page.reload();
        await page.waitForFunction('window.authing');
      }
      for (const page of walk.tabs) await walk.open(page);
      try {
        await walk.run(6 + upTo(10));
      } catch (error) {
        throw new Error(`Seed ${seed}: ${log.join(', ')}`, { cause: error });
      }
    }
    if (process.env.SESSION_WALKS) console.info(`Tabs agreed after ${slowest} ms at most`);
  },
  300_000,
);
