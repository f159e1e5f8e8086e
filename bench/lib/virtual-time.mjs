/** Time that is a number: `Date.now()` and timers follow it, and what they start runs before it goes on. */
import { mock } from 'node:test';
import { setImmediate as afterMicrotasks } from 'node:timers/promises';

/** Milliseconds that pass at once. */
const STEP = 50;

export function virtualTime() {
  mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now: 0 });
  return {
    /** Seconds since the beginning. */
    now: () => Date.now() / 1000,
    /** Lets time pass until that second. `step` runs before each bit of it. */
    async passUntil(second, step) {
      while (Date.now() < second * 1000) {
        step?.();
        mock.timers.tick(STEP);
        await afterMicrotasks();
      }
    },
    /** Goes to that second at once, with nothing happening meanwhile. */
    jumpTo: (second) => mock.timers.setTime(second * 1000),
    end: () => mock.timers.reset(),
  };
}
