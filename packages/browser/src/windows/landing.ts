/** Where a window or frame has come to, if that is our address with an answer. Other origins cannot be looked into. */
export function landedAt(target: Window, redirectUri: string): string | undefined {
  try {
    const { href } = target.location;
    if (href.startsWith(redirectUri) && /[?&](code|error)=/.test(href)) return href;
  } catch {
    // Still at the service.
  }
}
