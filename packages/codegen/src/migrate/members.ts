/** What a module does with a client: misspelt methods, methods that behave in another way, options that are gone. */
import type { Visitor } from '@babel/traverse';
import { goneOptions, lookAt, renamedMembers } from './names.js';
import { memberName, type Path } from './syntax.js';
import type { Work } from './work.js';

/** Renames misspelt methods and notes what behaves in another way. */
export function members(work: Work): Visitor {
  const usesSdk = work.takings.length > 0 || work.packages.size > 0;
  return {
    'MemberExpression|OptionalMemberExpression'(path: Path) {
      const { property, object, computed } = path.node as never as {
        property: Path['node'] & { name?: string };
        object: Path['node'] & { property?: { name?: string } };
        computed: boolean;
      };
      const name = property.type === 'Identifier' && !computed ? property.name! : '';
      const better = Object.hasOwn(renamedMembers, name) ? renamedMembers[name] : undefined;
      if (better) work.edits.replace(property.start!, property.end!, better);
      if (!usesSdk) return;
      for (const key of [name, `${object.property?.name}.${name}`]) {
        if (Object.hasOwn(lookAt, key)) work.note(property, `${key}: ${lookAt[key]}`);
      }
      if (
        /\bJSON\.parse\(\s*\w+\.message/.test(work.edits.source.slice(path.parent.start!, path.parent.end!)) &&
        name === 'message'
      ) {
        work.note(property, 'messages are plain text now; code and data are members of the error');
      }
    },
    NewExpression(path) {
      const { callee, arguments: given } = path.node;
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression'
            ? memberName(callee)
            : undefined;
      if (!usesSdk || !/^(Authentication|Management)Client$/.test(name ?? '')) return;
      if (given[0]?.type === 'ObjectExpression')
        for (const one of given[0].properties) checkOption(work, name!, one as never);
      else if (given[0])
        work.note(path.node, `look at the options of this ${name}: ${Object.keys(goneOptions).join(', ')} are gone`);
    },
  };
}

interface Option {
  type: string;
  key?: { name?: string };
  value?: { type: string; value?: unknown };
  loc?: { start: { line: number } };
}

function checkOption({ note, target }: Work, client: string, option: Option): void {
  const { key, value } = option;
  const name = key?.name ?? '';
  if (Object.hasOwn(goneOptions, name)) note(option, `option ${name} is gone: ${goneOptions[name]}`);
  if (name === 'encryption')
    note(option, 'SM2 is a separate import now: encryption: sm2(publicKey), from @authing/core/sm2');
  if (name === 'secret' && client === 'AuthenticationClient' && target === 'browser') {
    note(option, 'a page cannot keep a secret: @authing/browser refuses this option');
  }
  const address = typeof value?.value === 'string' ? value.value : '';
  if (/^http:\/\/(?!localhost|127\.|\[::1\])/.test(address))
    note(option, 'http addresses need allowInsecureHost: true');
}
