/** Whether a file runs in a page or on a server. */
import { resolve } from 'node:path';
import { isComponent } from './scripts.js';
import type { Target } from './work.js';

/** `browser`, `server`, `auto`, or one of them for a folder: `server:api`. */
export interface Targets {
  all: Target | 'auto';
  folders: readonly { folder: string; target: Target }[];
}

export function readTargets(given: readonly string[], cwd: string): Targets {
  const folders: { folder: string; target: Target }[] = [];
  let all: Target | 'auto' = 'auto';
  for (const one of given) {
    const [, target, folder] = /^(browser|server|auto)(?::(.+))?$/.exec(one) ?? [];
    if (!target || (folder && target === 'auto'))
      throw new Error(
        `--target is browser, server or auto, or browser or server with a folder (server:api), not ${one}`,
      );
    if (folder) folders.push({ folder: resolve(cwd, folder), target: target as Target });
    else all = target as Target | 'auto';
  }
  // The deepest folder counts.
  return { all, folders: folders.sort((a, b) => b.folder.length - a.folder.length) };
}

const SERVER_CODE =
  /\bsecret\s*:|\buserPoolSecret\b|from\s+['"](node:|express|koa|fastify|fs|path|http|crypto|@nestjs\/)|require\(\s*['"](node:|express|koa|fastify|fs|path|http|crypto)|\bdefineEventHandler\b|['"]use server['"]|\bexports\.handler\b|\bNext(Api)?(Request|Response)\b/;
const PAGE_CODE =
  /\b(window|document|localStorage|sessionStorage|navigator)\b|['"]use client['"]|\b(NEXT_PUBLIC|VITE|REACT_APP|VUE_APP|NUXT_PUBLIC)_|import\.meta\.env|\.social\.authorize\(|\.startScanning\(|from\s+['"](react|react-dom|vue|svelte)['"]/;
const SERVER_FOLDER = /(^|[\\/])(server|api|functions|lambda|backend|scripts|bin)[\\/]/;
const SERVER_PACKAGES = ['express', 'koa', 'fastify', '@nestjs/core', '@hapi/hapi', 'egg', 'midway'];
const PAGE_PACKAGES = ['react', 'vue', 'svelte', 'next', 'nuxt', 'gatsby', 'vite', '@angular/core'];

/** What a file says of itself counts, then its folder, then what its package depends on. */
function detect(file: string, text: string, manifest: string): Target {
  if (isComponent(file)) return 'browser';
  if (SERVER_CODE.test(text)) return 'server';
  if (PAGE_CODE.test(text) || /\.[jt]sx$/.test(file)) return 'browser';
  if (SERVER_FOLDER.test(file)) return 'server';
  const names = (packages: readonly string[]) => packages.some((name) => manifest.includes(`"${name}"`));
  return !names(SERVER_PACKAGES) && names(PAGE_PACKAGES) ? 'browser' : 'server';
}

export function targetOf(targets: Targets, file: string, text: string, manifest: string): Target {
  const chosen = targets.folders.find(({ folder }) => file === folder || file.startsWith(`${folder}/`));
  if (chosen) return chosen.target;
  return targets.all === 'auto' ? detect(file, text, manifest) : targets.all;
}
