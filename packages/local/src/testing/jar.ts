/** A browser without windows: keeps cookies, follows redirects inside one origin, sends forms. */
export class Jar {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  constructor(
    readonly origin: string,
    cookies: Record<string, string> = {},
  ) {
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, { value, path: '/' });
  }

  /** Goes to a page; the first redirect that leaves the origin ends the way. */
  async open(url: string, init: RequestInit = {}): Promise<Page> {
    let target = new URL(url, this.origin);
    let request = init;
    for (let hops = 0; hops < 10; hops += 1) {
      const headers = { accept: 'text/html', ...(init.headers as object), cookie: this.#cookieFor(target.pathname) };
      const response = await fetch(target, { ...request, headers, redirect: 'manual' });
      this.#keep(response);
      const location = response.headers.get('location');
      if (!location) return new Page(this, target, response.status, await response.text(), response.headers);
      target = new URL(location, target);
      request = {};
      if (target.origin !== this.origin) return new Page(this, target, response.status, '', response.headers);
    }
    throw new Error(`Too many redirects, last to ${target}`);
  }

  send(url: string, fields: Record<string, string>): Promise<Page> {
    return this.open(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: this.origin },
    });
  }

  get cookies(): Record<string, string> {
    return Object.fromEntries([...this.#cookies].map(([name, { value }]) => [name, value]));
  }

  #keep(response: Response): void {
    for (const text of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = text.split(/;\s*/);
      const [name, value = ''] = pair.split(/=(.*)/s) as [string, string];
      const of = (key: string) =>
        attributes.find((item) => item.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      if (value === '' || Date.parse(of('expires') ?? '9999-01-01') < Date.now()) this.#cookies.delete(name);
      else this.#cookies.set(name, { value, path: of('path') ?? '/' });
    }
  }

  #cookieFor(path: string): string {
    const fitting = [...this.#cookies].filter(([, cookie]) => path.startsWith(cookie.path));
    return fitting.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }
}

export class Page {
  constructor(
    readonly jar: Jar,
    readonly url: URL,
    readonly status: number,
    readonly text: string,
    readonly headers: Headers,
  ) {}

  /** Sends the page's first form that has the fields, together with its hidden fields. */
  submit(fields: Record<string, string>): Promise<Page> {
    const forms = this.text
      .split('<form')
      .slice(1)
      .map((text) => text.split('</form>')[0] as string);
    const form = forms.find((text) => Object.keys(fields).every((name) => text.includes(`name="${name}"`)));
    if (!form) throw new Error(`No form with ${Object.keys(fields)} on ${this.url}: ${this.text}`);
    const action = unescaped(/action="([^"]*)"/.exec(form)?.[1] ?? '');
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    const known = Object.fromEntries(hidden.map(([, name, value]) => [name, unescaped(value ?? '')]));
    return this.jar.send(new URL(action, this.url).href, { ...known, ...fields });
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
