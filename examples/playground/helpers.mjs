import { createHmac } from 'node:crypto';

/** What a visitor would do with another device: read a mail, hold a phone to the code, look at an authenticator app. */
export const helpers = (local) => ({
  '/helper/code': (query) => ({ code: local.outbox.code({ to: query.get('to') }) }),
  '/helper/totp': (query) => ({ code: totp(query.get('secret'), nextStep(query.get('secret'), local.clock.now())) }),
  '/helper/phone': async (query) => {
    const { token } = await local.signIn({ email: 'ada@example.com' });
    const response = await fetch(`${local.url}/api/v2/qrcode/${encodeURIComponent(query.get('action'))}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ random: query.get('random') }),
    });
    return response.json();
  },
});

const steps = new Map();

/** A code is good once: who asks twice within 30 seconds gets the next one, which the server takes as well. */
function nextStep(secret, now) {
  const step = Math.max(Math.floor(now / 30_000), (steps.get(secret) ?? 0) + 1);
  steps.set(secret, step);
  return step;
}

/** The one-time password of a step of 30 seconds (RFC 6238, SHA-1, 6 digits). */
function totp(secret, step) {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
