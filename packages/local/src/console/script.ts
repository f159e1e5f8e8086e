/** The console's program, as the browser runs it. All text is set as text, never as markup. */
export const consoleScript = `
const $ = (selector) => document.querySelector(selector);

/** An element with attributes, listeners and children. */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

async function ask(method, path, body) {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch('/_local/' + path, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message ?? 'HTTP ' + response.status);
  return answer;
}

const say = (text) => { $('#status').textContent = text; };
const guarded = (work) => async (event) => {
  try { await work(event); } catch (error) { say(error.message); }
};
const time = (iso) => new Date(iso).toLocaleTimeString([], { hour12: false });

function copyButton(value, name, label = 'Copy') {
  const button = h('button', { type: 'button', class: 'copy', 'aria-label': 'Copy ' + name, onclick: guarded(async () => {
    await navigator.clipboard.writeText(typeof value === 'function' ? await value() : value);
    button.textContent = 'Copied';
    say(name + ' copied');
    setTimeout(() => { button.textContent = label; }, 1500);
  }) }, label);
  return button;
}

/** Calls render only when the data differs from last time, so that focus and scrolling stay. */
function whenChanged(render) {
  let last;
  return (data) => {
    const text = JSON.stringify(data);
    if (text === last) return;
    last = text;
    render(data);
  };
}

const showAccess = whenChanged((info) => {
  const rows = [
    ['Address (appHost)', info.url], ['Application id', info.appId], ['Application secret', info.appSecret],
    ['User pool id', info.userPoolId], ['User pool secret', info.userPoolSecret],
    ['GraphQL', info.url + '/graphql/v2'], ['OIDC issuer', info.url + '/oidc'],
  ];
  $('#access dl').replaceChildren(...rows.map(([name, value]) =>
    h('div', {}, h('div', { class: 'pair' }, h('dt', {}, name), h('dd', {}, h('code', {}, value))), copyButton(value, name))));
});

const showOutbox = whenChanged((messages) => {
  $('#outbox .empty').hidden = messages.length > 0;
  $('#outbox ol').replaceChildren(...messages.toReversed().map((message) =>
    h('li', {},
      h('div', { class: 'message' }, h('strong', {}, message.to),
        h('p', {}, [time(message.at), message.kind, message.scene].filter(Boolean).join(' · ')), h('p', {}, message.text)),
      message.code ? h('div', { class: 'take' }, h('span', { class: 'code' }, message.code), copyButton(message.code, 'Code ' + message.code)) : null)));
});

const showFaults = whenChanged((faults) => {
  $('#faults ul').replaceChildren(...faults.map(({ on, times, ...what }) =>
    h('li', {}, h('span', { class: 'mono' }, on), h('span', { class: 'badge fault' },
      Object.entries(what).map(([key, value]) => key + ' ' + value).join(', ') + ' × ' + times))));
  $('#clear-faults').disabled = faults.length === 0;
});

const log = new Map();
let newest = 0;

function showRequests({ requests, firstRequest }) {
  const list = $('#requests ol');
  for (const [id, { row }] of log) if (firstRequest === null || id < firstRequest) { row.remove(); log.delete(id); }
  for (const entry of requests) {
    const row = requestRow(entry);
    log.get(entry.id)?.row.remove();
    log.set(entry.id, { row, text: [nameOf(entry), entry.path, entry.outcome, entry.status, entry.code].join(' ').toLowerCase() });
    list.prepend(row);
  }
  const pending = requests.find(({ outcome }) => outcome === 'pending');
  newest = pending ? pending.id - 1 : Math.max(newest, ...requests.map(({ id }) => id));
  $('#requests .empty').hidden = log.size > 0;
  if (requests.length > 0) { filterRequests(); offerOperations(requests); }
}

const nameOf = ({ operation, route, method, path }) => operation ?? route ?? method + ' ' + path;

function requestRow(entry) {
  const { outcome, status, code, message, duration, at } = entry;
  const result = outcome === 'dropped' || outcome === 'pending' ? outcome : code && code !== 200 ? String(code) : String(status);
  const detail = h('pre', {});
  const { id, at: _, ...shown } = entry;
  const fill = () => { detail.textContent ||= JSON.stringify(shown, null, 2); };
  return h('li', {}, h('details', { ontoggle: fill },
    h('summary', {}, h('span', { class: 'time' }, time(at)), h('span', { class: 'what' }, nameOf(entry)),
      h('span', { class: 'badge ' + outcome, title: message ?? outcome }, result), h('span', { class: 'took' }, Math.round(duration) + ' ms')), detail));
}

function filterRequests() {
  const wanted = $('#filter').value.trim().toLowerCase();
  for (const { row, text } of log.values()) row.hidden = !text.includes(wanted);
}

function offerOperations(requests) {
  const known = new Set([...$('#operations').options].map(({ value }) => value));
  const fresh = new Set(requests.map(nameOf).filter((name) => !known.has(name)));
  $('#operations').append(...[...fresh].map((value) => h('option', { value })));
}

const PAGE = 10;
let page = 1;
let shownUsers;

async function showUsers() {
  const { totalCount, list } = await ask('GET', 'users?page=' + page + '&limit=' + PAGE);
  const last = Math.max(1, Math.ceil(totalCount / PAGE));
  if (page > last) { page = last; return showUsers(); }
  $('#users .empty').hidden = totalCount > 0;
  $('#users .scroll').hidden = totalCount === 0;
  $('#range').textContent = totalCount === 0 ? '' : ((page - 1) * PAGE + 1) + '–' + Math.min(page * PAGE, totalCount) + ' of ' + totalCount;
  $('#previous').disabled = page === 1;
  $('#next').disabled = page === last;
  renderUsers(list);
}

const renderUsers = whenChanged((list) => {
  $('#users tbody').replaceChildren(...list.map((user) => h('tr', {},
    h('td', {}, user.nickname ?? user.name ?? user.username ?? '–', h('small', { class: 'mono' }, user.id)),
    h('td', {}, user.email ?? (user.nickname || user.name ? user.username : null) ?? '–', h('small', {}, user.phone ?? '')),
    h('td', {}, String(user.loginsCount)),
    h('td', {}, user.blocked ? h('span', { class: 'badge error' }, 'blocked') : user.lastLogin ? new Date(user.lastLogin).toLocaleString([], { hour12: false }) : 'never'),
    h('td', {}, copyButton(async () => (await ask('POST', 'sign-in', { id: user.id })).token, 'a token of ' + (user.username ?? user.email ?? user.id), 'Copy token')))));
});

let server;

async function refresh() {
  const state = await ask('GET', 'console?after=' + newest);
  if (server !== undefined && server !== state.server) { newest = 0; for (const { row } of log.values()) row.remove(); log.clear(); }
  server = state.server;
  showAccess(state.info);
  showOutbox(state.outbox);
  showFaults(state.faults);
  showRequests(state);
  const seen = state.users + ':' + newest;
  if (seen !== shownUsers) { shownUsers = seen; await showUsers(); }
}

async function poll() {
  let wait = 1000;
  try {
    if (document.visibilityState === 'visible') {
      await refresh();
      if (/^(Connecting|No answer)/.test($('#status').textContent)) say('Running at ' + location.origin);
    }
  } catch {
    say('No answer from the server, trying again …');
    wait = 3000;
  }
  setTimeout(poll, wait);
}

const again = (work) => guarded(async (event) => { await work(event); await refresh(); });

$('#reset').addEventListener('click', again(async () => {
  if (!confirm('Remove all users, messages and settings, and start again from the seed?')) return;
  await ask('POST', 'reset');
  shownUsers = undefined;
  say('Back to the seed');
}));
$('#advance').addEventListener('click', again(async () => {
  const { now } = await ask('POST', 'clock', { advance: 3600000 });
  say('The server’s clock says ' + new Date(now).toLocaleString([], { hour12: false }));
}));
$('#clear-faults').addEventListener('click', again(() => ask('DELETE', 'faults')));
$('#faults form').addEventListener('submit', again(async (event) => {
  event.preventDefault();
  const { on, kind, value, times } = Object.fromEntries(new FormData(event.target));
  const switches = kind === 'drop' || kind === 'expire';
  await ask('POST', 'faults', { on: on.trim(), [kind]: switches ? true : Number(value), times: Number(times) });
  say('Planned for ' + on);
}));
$('#faults select').addEventListener('change', ({ target }) => {
  const value = $('#faults [name=value]');
  value.disabled = target.value === 'drop' || target.value === 'expire';
  value.value = { code: 1000, status: 503, delay: 2000, drip: 50, retryAfter: 5 }[target.value] ?? '';
});
$('#filter').addEventListener('input', filterRequests);
$('#previous').addEventListener('click', guarded(() => { page -= 1; return showUsers(); }));
$('#next').addEventListener('click', guarded(() => { page += 1; return showUsers(); }));
poll();
`;
