import type { AuthingError, RedirectLoginOptions } from '@authing/browser';
import { defineComponent, type PropType, type SlotsType, watch } from 'vue';
import { injectAuth } from './plugin.js';

/**
 * Shows its slot to signed-in users and sends everybody else to the login page, and back. Slots: `fallback` while it is not
 * known who is signed in and while the page leaves; `signed-out` for everybody else, instead of the login page; `error` for a
 * login that failed, which is thrown without that slot.
 */
export const RequireAuth = /* @__PURE__ */ defineComponent({
  name: 'RequireAuth',
  props: {
    /** How the login page is asked. */
    loginOptions: { type: Object as PropType<RedirectLoginOptions>, default: undefined },
  },
  slots: Object as SlotsType<{
    default?: Record<string, never>;
    fallback?: Record<string, never>;
    'signed-out'?: Record<string, never>;
    error?: { error: AuthingError };
  }>,
  setup(props, { slots }) {
    const { auth } = injectAuth();
    const leaves = () => auth.value.status === 'signed-out' && !slots['signed-out'];
    if (typeof document !== 'undefined') {
      watch(
        auth,
        ({ error, login }) => {
          if (leaves() && !error) login(props.loginOptions).catch(() => {});
        },
        { immediate: true },
      );
    }
    return () => {
      const { status, error } = auth.value;
      if (status === 'signed-in') return slots.default?.({});
      if (!leaves()) return status === 'loading' ? slots.fallback?.({}) : slots['signed-out']?.({});
      if (!error) return slots.fallback?.({});
      if (slots.error) return slots.error({ error });
      throw error;
    };
  },
});
