import type { Lookup } from '../catalogue/lookup.ts';
import { citeKey, keyOf } from '../revisions/cite-key.ts';
import type { CheckedDocument } from './check.ts';
import { findCitations } from './find.ts';

/** The pins of a bibliography, by key: for each thing, the revision that a permalink in it names. */
export function bibliographyPins(text: string, file: string, lookup: Lookup): Map<string, string> {
  const pins = new Map<string, string>();
  for (const { key, revision } of findCitations(text, file).citations) {
    const thing = revision === undefined ? undefined : lookup.find(key);
    if (thing && revision && !pins.has(thing.key)) pins.set(thing.key, revision);
  }
  return pins;
}

/** The pins of a lock file by the knowledge base's keys. */
export function pinsOfLock(lock: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...lock].map(([cited, revision]) => [keyOf(cited), revision]));
}

/**
 * The pins of a lock file after a fix: things cited without a revision are pinned to the present one, renamed things get their present key,
 * and with `accept` changed things are pinned to their present revision. Pins of things that no checked document cites stay.
 */
export function fixedLock(
  lock: ReadonlyMap<string, string>,
  documents: readonly CheckedDocument[],
  lookup: Lookup,
  accept: boolean,
): Map<string, string> {
  const fixed = new Map(
    [...lock].map(([cited, revision]) => {
      const thing = lookup.find(keyOf(cited));
      return [thing === undefined ? cited : citeKey(thing.key), revision];
    }),
  );
  for (const { findings, unpinned } of documents) {
    for (const key of unpinned) {
      const thing = lookup.find(key);
      if (thing && !fixed.has(citeKey(key))) fixed.set(citeKey(key), thing.revision);
    }
    for (const { current, code } of findings)
      if (accept && current && code !== 'renamed' && fixed.has(current.key))
        fixed.set(current.key, current.revision);
  }
  return fixed;
}
