import type { DeviceInput } from '@authing/auth';
import { within } from '../util/within.js';
import { components } from './components.js';
import type { BrowserFingers, DeviceFingers } from './fingers.js';

/** The part that looks at the browser. An entry of its own, loaded when it is asked for. */

const PATIENCE = 2_000;

/** Computes the fingers. A component the browser does not give away counts as absent. */
export async function takeFingers(): Promise<BrowserFingers> {
  const entries = Object.entries(components).map(
    async ([name, component]) => [name, await hash(await textOf(component))] as const,
  );
  const deviceFingers = Object.fromEntries(await Promise.all(entries)) as unknown as DeviceFingers;
  const browserId = await hash(Object.values(deviceFingers).join());
  return { browserId, deviceFingers };
}

/** What the service keeps of a browser besides its fingers. */
export function describeBrowser(): Omit<DeviceInput, 'deviceUniqueId'> {
  const { userAgent, language, onLine, cookieEnabled, plugins, mimeTypes, appCodeName, vendor, product, productSub } =
    navigator;
  return {
    type: 'Browser',
    name: /(Edg|OPR|Firefox|Chrome|Version)\/[\d.]+/.exec(userAgent)?.[0] ?? 'Browser',
    os: /\(([^);]+)/.exec(userAgent)?.[1],
    version: navigator.appVersion,
    screenHeight: screen.height,
    screenWidth: screen.width,
    colorDepth: screen.colorDepth,
    mimeTypes: JSON.stringify(Array.from(mimeTypes, ({ type }) => type)),
    mimeTypesLength: mimeTypes.length,
    plugins: JSON.stringify(Array.from(plugins, ({ name }) => name)),
    pluginsLength: plugins.length,
    cookie: cookieEnabled,
    ...{ userAgent, language, onLine, appCodeName, vendor, product, productSub },
  };
}

async function textOf(component: () => string | Promise<string>): Promise<string> {
  try {
    return await within(PATIENCE, Promise.resolve(component()));
  } catch {
    return 'absent';
  }
}

/** First half of the SHA-256, in hexadecimal. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
