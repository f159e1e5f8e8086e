import type { QrCode } from '@authing/auth';
import type { QrCodeScanOptions, Size } from './options.js';
import { addStyle } from './style.js';
import type { Texts } from './texts.js';

/** What the user sees of a QR code. Texts of the service are never taken for HTML. */
export interface View {
  loading(why: string): void;
  /** Shows the code. Resolves when the picture is there, rejects when it cannot be loaded. */
  code(code: QrCode): Promise<void>;
  /** A tick and a text; with `detail`, a second one; with `again`, a way to another code. */
  done(text: string, detail?: string, again?: { label: string; click: () => void }): void;
  /** A text, and a button over the code. */
  ask(text: string, label: string, click: () => void): void;
  /** Whether the page still has it. */
  readonly attached: boolean;
  remove(): void;
}

export function createView(
  domId: string,
  texts: Texts,
  { size = square(240), containerSize = square(300) }: QrCodeScanOptions,
): View {
  addStyle();
  const found = document.getElementById(domId);
  const given = found && !made.has(found) ? found : null;
  const host = found ?? document.body.appendChild(element('div', { id: domId }));
  if (!given) made.add(host);
  const wrapper = element('div', {
    className: `authing__qrcode-wrapper${given ? '' : ' authing__qrcode-wrapper--floating'}`,
    role: 'group',
    tabIndex: -1,
  });
  wrapper.setAttribute('aria-label', texts.title);
  setSize(wrapper, containerSize, 'min');
  const frame = element('div', { className: 'authing__qrcode-frame' });
  setSize(frame, size, 'exact');
  const tip = element('div', { className: 'authing__qrcode-tip-text' });
  // There from the start: a screen reader tells only of changes in what it knows.
  tip.setAttribute('aria-live', 'polite');
  wrapper.append(frame, tip);
  host.replaceChildren(wrapper);

  const say = (text: string) => {
    if (tip.textContent !== text) tip.textContent = text;
  };
  const overlay = (...children: HTMLElement[]) => {
    frame.querySelector('.authing__retry')?.remove();
    const cover = element('div', { className: 'authing__retry' });
    cover.append(...children);
    frame.append(cover);
  };
  return {
    loading(why) {
      // The button that was pressed goes away: without this the keyboard would start at the top of the page.
      if (frame.contains(document.activeElement)) wrapper.focus();
      frame.replaceChildren();
      overlay(element('div', { className: 'authing__spinner' }));
      say(why);
    },
    async code({ url, customLogo }) {
      const image = element('img', { className: 'authing__qrcode-image', alt: texts.title, src: url });
      await image.decode();
      frame.replaceChildren(image);
      if (customLogo) frame.append(element('img', { className: 'authing__qrcode-logo', alt: '', src: customLogo }));
      say(texts.title);
    },
    done(text, detail = '', again) {
      const parts: HTMLElement[] = [element('div', { className: 'authing_scan_success_image' })];
      if (detail) parts.push(element('div', { className: 'authing_scan_success_text', textContent: text }));
      if (again) parts.push(button('authing_scan_success_refer_text', again.label, again.click));
      overlay(...parts);
      say(detail || text);
    },
    ask(text, label, click) {
      overlay(button('__authing_retry_btn', label, click));
      say(text);
    },
    get attached() {
      return wrapper.isConnected;
    },
    remove() {
      wrapper.remove();
      // Another code may be in it meanwhile.
      if (!given && !host.childElementCount) host.remove();
    },
  };
}

/** Elements that codes were put into because the page had none. */
const made = new WeakSet<Element>();

const square = (side: number): Size => ({ width: side, height: side });

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

const button = (className: string, textContent: string, onclick: () => void) =>
  element('button', { type: 'button', className, textContent, onclick });

/** Through the object model: a strict content security policy refuses style attributes in HTML only. */
function setSize({ style }: HTMLElement, { width, height }: Size, how: 'exact' | 'min'): void {
  style.width = `${width}px`;
  style[how === 'exact' ? 'height' : 'minHeight'] = `${height}px`;
}
