import { fleetOf } from '../lib/fleet.mjs';

const SIZE = Number(process.env.FLEET_SIZE ?? 10_000);

export const title = 'Fleet';
export const about = `${SIZE.toLocaleString('en')} processes or signed-in pages, each with a client of its own and a call every five seconds (thirty in the last rows), against a modelled service. Time is
virtual; token, storage and retry code are the real ones. A bar is the load of as long; ▄ is the normal load. *Peak after* is the
highest bar once the trouble is over, normal being 1; *served* the time from then until every client had an answer
again; *spread* the time from the first token request to the last.`;

const HAPPENINGS = {
  'down for a minute': { from: 30, to: 90, change: { isDown: true } },
  'ten times slower for a minute': { from: 30, to: 90, change: { latency: 3_000 } },
  'down for a minute, and all tokens have ended': { from: 0, to: 60, change: { isDown: true }, endsIn: -60 },
  'tokens of one minute are renewed': { every: 30, renewsIn: 30, lasts: 600 },
};

export async function run() {
  const rows = [];
  for (const [happening, how] of Object.entries(HAPPENINGS)) {
    for (const client of ['process', 'process, storage shared', 'page']) {
      const { load, served, spread, ...counts } = await fleetOf(client, SIZE, how);
      const peak = counts['peak after'].toFixed(2);
      const seconds = { served: `${served.toFixed(0)} s`, spread: `${spread.toFixed(0)} s` };
      rows.push({ happening, client, load: `\`${load}\``, ...counts, 'peak after': peak, ...seconds });
    }
  }
  return rows;
}
