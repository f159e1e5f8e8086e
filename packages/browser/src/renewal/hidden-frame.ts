import type { PartFailure } from '@authing/auth';

const PATIENCE = 10_000;
/** Milliseconds a page of ours that is not the answer may stay in the frame: it may be on its way. */
const PASSING = 1_000;

/**
 * Opens the address in a hidden frame and gives the address of its answer, which `read` finds. With `prompt=none` the service
 * only ever sends the browser on: what is loaded and cannot be looked into is a page that says the frame is forbidden.
 *
 * Rejects with PartFailure: `browser` (`frame_blocked`) where the page or the service forbids the frame; `timeout`.
 */
export function landingInFrame(
  url: string,
  name: string,
  read: (frame: Window) => string | undefined,
): Promise<string> {
  const frame = document.createElement('iframe');
  const timers: ReturnType<typeof setTimeout>[] = [];
  let onViolation = (_: SecurityPolicyViolationEvent) => {};
  const landing = new Promise<string>((resolve, reject) => {
    const refuse = () =>
      reject(
        failure(
          'browser',
          'frame_blocked',
          'A hidden frame of the service is forbidden here: allow it in the content security policy',
        ),
      );
    const look = () => {
      const answer = read(frame.contentWindow!);
      if (answer) resolve(answer);
      return answer;
    };
    const late = () => reject(failure('timeout', 'timeout', 'The hidden frame gave no answer in time'));
    timers.push(setInterval(look, 50), setTimeout(late, PATIENCE));
    frame.addEventListener('load', () => {
      if (look()) return;
      if (isForeign(frame)) refuse();
      else timers.push(setTimeout(() => look() ?? refuse(), PASSING));
    });
    // Browsers differ in whether a frame that was not loaded at all says so itself.
    onViolation = ({ disposition, effectiveDirective, blockedURI }) => {
      if (disposition === 'enforce' && effectiveDirective === 'frame-src' && url.startsWith(blockedURI)) refuse();
    };
    document.addEventListener('securitypolicyviolation', onViolation);
  });
  Object.assign(frame, { hidden: true, name, src: url });
  // A script in the head runs before there is a body.
  (document.body ?? document.documentElement).append(frame);
  return landing.finally(() => {
    document.removeEventListener('securitypolicyviolation', onViolation);
    for (const timer of timers) clearTimeout(timer);
    frame.remove();
  });
}

function isForeign({ contentWindow }: HTMLIFrameElement): boolean {
  try {
    return !contentWindow!.location.href;
  } catch {
    return true;
  }
}

const failure = (kind: PartFailure['kind'], code: string, message: string): PartFailure => ({ kind, code, message });
