/** The browsers inside WeChat and Lark open no windows: there the page itself goes to the login and comes back. */
export const inAppBrowser = (): boolean => /MicroMessenger|Lark/i.test(navigator.userAgent);

/** Goes to another address for good: nothing that waits for it will go on. */
export function leaveTo(url: string): Promise<never> {
  location.assign(url);
  return new Promise(() => {});
}
