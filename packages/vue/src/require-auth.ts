import type { AuthingError, RedirectLoginOptions } from '@authing/browser';
import {
  type AllowedComponentProps,
  type ComponentCustomProps,
  defineComponent,
  type PropType,
  type VNode,
  type VNodeProps,
  watch,
} from 'vue';
import { injectAuth } from './plugin.js';

/** What `<RequireAuth>` is given. */
export interface RequireAuthProps {
  /** How the login page is asked. */
  loginOptions?: RedirectLoginOptions;
}

/** What `<RequireAuth>` shows to whom. */
export interface RequireAuthSlots {
  default?(): VNode[];
  fallback?(): VNode[];
  'signed-out'?(): VNode[];
  error?(props: { error: AuthingError }): VNode[];
}

/** The component for templates and `h`. Written out: what Vue infers depends on its version. */
export interface RequireAuthComponent {
  new (): {
    $props: RequireAuthProps & VNodeProps & AllowedComponentProps & ComponentCustomProps;
    $slots: RequireAuthSlots;
  };
}

/**
 * Shows its slot to signed-in users and sends everybody else to the login page, and back. Slots: `fallback` while it is not
 * known who is signed in and while the page leaves; `signed-out` for everybody else, instead of the login page; `error` for a
 * login that failed, which is thrown without that slot.
 */
export const RequireAuth: RequireAuthComponent = /* @__PURE__ */ defineComponent({
  name: 'RequireAuth',
  props: {
    loginOptions: { type: Object as PropType<RedirectLoginOptions>, default: undefined },
  },
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
      if (status === 'signed-in') return slots.default?.();
      if (!leaves()) return status === 'loading' ? slots.fallback?.() : slots['signed-out']?.();
      if (!error) return slots.fallback?.();
      if (slots.error) return slots.error({ error });
      throw error;
    };
  },
}) as never;
