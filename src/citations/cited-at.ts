import { addressOf, type KnowledgeBase } from '../knowledge/index.ts';
import { citedAddress } from './catalogue/cited-address.ts';
import { citedDate } from './date.ts';
import type { CitationItem } from './item.ts';
import type { CiteOptions } from './options.ts';
import { permalink } from './permalink.ts';
import { type Current, currentRevisions } from './revisions/current.ts';
import { citedArgument, citeKey, labelOf } from './revisions/key.ts';

const known = new WeakMap<KnowledgeBase, Map<string, Current>>();

/** Everything that can be cited, at its present revision, by key; computed once per knowledge base. */
export function revisionsOf(kb: KnowledgeBase): ReadonlyMap<string, Current> {
  const before = known.get(kb);
  if (before !== undefined) return before;
  const current = currentRevisions(kb);
  known.set(kb, current);
  return current;
}

/**
 * The fields that citations of every kind share: keys, address, revision and days.
 *
 * @param key A present key.
 */
export function citedAt(
  kb: KnowledgeBase,
  key: string,
  options: CiteOptions,
): Pick<CitationItem, 'id' | 'citation-key' | 'label' | 'publisher' | 'URL' | 'version' | 'accessed'> {
  const now = options.unpinned ? undefined : revisionsOf(kb).get(key);
  const address =
    now === undefined ? addressOf(kb, citedArgument(key)) : citedAddress(key, { ...now }, now.revision);
  const accessed = options.accessed === undefined ? undefined : citedDate(options.accessed);
  return {
    id: key,
    'citation-key': citeKey(key),
    label: labelOf(kb, key),
    publisher: options.publisher ?? kb.settings.publisher,
    URL: permalink(address ?? '', options),
    ...(now && { version: now.revision }),
    ...(accessed && { accessed }),
  };
}
