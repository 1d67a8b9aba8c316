import { words } from 'virtual:parley/words/finding';
import type { Answer } from '../../search/browser.ts';
import { element, isolated } from './results.ts';

/** “Showing results for …, search instead for …”, where words were corrected; nothing where none were. */
export function correction({ query, corrected }: Answer, searchAsTyped: () => void): Node[] {
  if (corrected === undefined) return [];
  const instead = document.createElement('button');
  instead.type = 'button';
  instead.dir = 'auto';
  instead.textContent = query.trim();
  instead.addEventListener('click', searchAsTyped);
  return [
    ...words.showingFor
      .parts<Node>({ query: isolated(element('strong', '', corrected.trim())), typed: instead })
      .map((part) => (typeof part === 'string' ? document.createTextNode(part) : part)),
  ];
}
