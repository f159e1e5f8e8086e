/** True once a call succeeded: what 4.x returned from calls whose answer says nothing more. A failed call rejects. */
export const done = (call: Promise<unknown>): Promise<boolean> => call.then(() => true);
