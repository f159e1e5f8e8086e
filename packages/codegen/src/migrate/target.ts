/** Whether a file runs in a page or on a server. */
import { resolve } from 'node:path';
import type ts from 'typescript';
import { evidenceOf } from './evidence.js';
import { authPackage } from './homes.js';
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

/** A file, and what else tells where it runs. */
export interface Asked {
  /** Relative to where the command runs: folders above say nothing. */
  path: string;
  source: ts.SourceFile;
  checker: ts.TypeChecker;
  /** Texts of `package.json`, the nearest first. */
  manifests: readonly string[];
}

export interface Decision {
  target: Target;
  /** Why a person has to look whether that is right; none when they said so, or the file itself does. */
  doubt?: string;
}

const SERVER_FOLDER = /(^|[\\/])(server|api|functions|lambda|backend|scripts|bin)[\\/]/;
const PAGE_FOLDER = /(^|[\\/])(client|web|frontend|browser|components|composables|views)[\\/]/;
const SERVER_PACKAGES = ['express', 'koa', 'fastify', '@nestjs/core', '@hapi/hapi', 'hono', 'egg', 'midway'];
const PAGE_PACKAGES = ['react', 'vue', 'svelte', 'gatsby', 'vite', '@angular/core'];
/** Their files run on both sides. */
const BOTH_PACKAGES = ['next', 'nuxt', '@remix-run/node', '@sveltejs/kit', 'astro'];

const guessed = (target: Target, why: string): Decision => {
  const [taken, other, home] =
    target === 'browser'
      ? ['for a page', 'on a server', authPackage('server')]
      : ['for a server', 'in a page', authPackage('browser')];
  return { target, doubt: `taken ${taken}: ${why}. If it runs ${other}, import from ${home} instead` };
};

/** What a file says of itself counts, then its folder, then what its package depends on. */
function decide({ path, source, checker, manifests }: Asked): Decision {
  if (isComponent(path)) return { target: 'browser' };
  const { page, server, node, secret, view } = evidenceOf(source, checker);
  if (server) return { target: 'server' };
  const also = node ?? secret;
  if (page) return also ? guessed('browser', `it uses ${page}, and ${also} too`) : { target: 'browser' };
  if (also) return { target: 'server' };
  if (view) return { target: 'browser' };
  if (SERVER_FOLDER.test(path)) return { target: 'server' };
  if (PAGE_FOLDER.test(path)) return { target: 'browser' };
  return decideByPackages(manifests);
}

function decideByPackages(manifests: readonly string[]): Decision {
  for (const manifest of manifests) {
    const named = (packages: readonly string[]) =>
      packages.find((name) => new RegExp(`"${name}"\\s*:\\s*"`).test(manifest));
    const server = named(SERVER_PACKAGES);
    const both = named(BOTH_PACKAGES);
    const page = named(PAGE_PACKAGES);
    if (server && (both ?? page)) return guessed('server', `package.json names ${server}, and ${both ?? page} too`);
    if (server) return { target: 'server' };
    if (both) return guessed('browser', `package.json names ${both}, whose files run on both sides`);
    if (page) return { target: 'browser' };
  }
  return guessed('server', 'nothing says that it needs a window');
}

export function targetOf(targets: Targets, file: string, asked: Asked): Decision {
  const chosen = targets.folders.find(({ folder }) => file === folder || file.startsWith(`${folder}/`));
  if (chosen) return { target: chosen.target };
  return targets.all === 'auto' ? decide(asked) : { target: targets.all };
}
