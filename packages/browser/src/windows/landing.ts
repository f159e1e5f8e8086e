import { answerIn } from '@authing/auth';

/** Where a window or frame has come to, if that is our address with an answer. Other origins cannot be looked into. */
export function landedAt(target: Window, redirectUri: string): string | undefined {
  try {
    const { href } = target.location;
    if (href.startsWith(new URL(redirectUri).href) && answerIn(new URL(href))) return href;
  } catch {
    // Still at the service.
  }
}
