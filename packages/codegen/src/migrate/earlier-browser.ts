/** `@authing/browser` 0.0.1: an earlier package of that name, with another API (`new Authing({ domain, … })`). */

export const BROWSER = '@authing/browser';

/** Whether a manifest asks for it. Releases of ours begin with 0.1. */
export const asksForEarlierBrowser = (manifest: string): boolean =>
  /"@authing\/browser"\s*:\s*"(npm:@authing\/browser@)?[\^~>=v\s]*0\.0\.[1-9]/.test(manifest);

const TAKEN =
  /\{([^{}]*)\}\s*(?:=\s*(?:await\s+import|require)\(\s*|from\s*)['"]@authing\/browser['"]|\*\s*as\s+(\w+)\s+from\s*['"]@authing\/browser['"]/g;

/** Whether a module takes its class `Authing`, which ours does not have. */
export const usesEarlierBrowser = (code: string): boolean =>
  [...code.matchAll(TAKEN)].some(([, names, whole]) =>
    names ? /(^|[,\s])Authing\b/.test(names) : new RegExp(`\\b${whole}\\.Authing\\b`).test(code),
  );

export const IN_CODE = `this is ${BROWSER} 0.0.1, an earlier package of the same name with another API: left as it is`;
export const CONFLICT = `${BROWSER} 0.0.1 is an earlier package of the same name with another API, and files that were moved need ours. Give the earlier one another name ("authing-browser-0": "npm:${BROWSER}@0.0.1-alpha3") in the files that use it, then ask for ours`;
