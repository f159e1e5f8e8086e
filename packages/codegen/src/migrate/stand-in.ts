/** Declarations that stand for 4.x where it is not installed: enough to see which object is which. */
import { owners } from './owners.js';

const isPartOf = (owner: string, part: string) => owner === part || owner.startsWith(`${part} `);

function classText(name: string, owner: string): string {
  const [part, path = ''] = owner.split(' ');
  const below = Object.entries(owners).flatMap(([type, paths]) =>
    paths.flatMap((one) => {
      if (!isPartOf(one, part!) || one === owner) return [];
      const [, accessor = ''] = one.split(' ');
      const steps = accessor.split('.');
      const last = steps.pop()!;
      return steps.join('.') === path ? [`${last}: ${type.split(' ')[0]};`] : [];
    }),
  );
  const kind = path ? 'class' : 'export class';
  return `${kind} ${name} { constructor(...given: any[]); ${below.join(' ')} [member: string]: any }`;
}

export const standIn = [
  ...Object.entries(owners)
    .filter(([type]) => !type.includes(' '))
    .map(([type, [owner]]) => classText(type, owner!)),
  'export interface User { [member: string]: any }',
].join('\n');
