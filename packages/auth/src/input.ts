import { type CustomData, writeValue } from '@authing/core';

/** Data that goes with a registration or login. */
export interface ContextOptions {
  /** Values for custom fields of the user. */
  customData?: CustomData;
  /** Handed to the pipeline of the user pool as it is. */
  context?: Record<string, unknown>;
  /** @deprecated Use `customData`. */
  params?: { key: string; value: unknown }[];
}

/** `customData` and `context` as the service takes them: JSON text, `null` when absent. */
export function contextInput({ customData, context, params }: ContextOptions): {
  params: string | null;
  context: string | null;
} {
  // Values as they are, unlike those of `setUdv`, which are JSON text each.
  const fields = customData ? Object.entries(customData).map(([key, value]) => ({ key, value })) : params;
  return { params: fields ? writeValue(fields) : null, context: context ? writeValue(context) : null };
}

/** For calls made in nobody's name: whoever logs in or registers must not carry the token of the user before. */
export const NO_TOKEN = { token: false } as const;
