import { EVIDENCE } from '../revisions/cite-key.ts';
import { revisionOf } from '../revisions/revision.ts';
import { evidenceWords } from '../revisions/words.ts';
import type { CatalogueRevision, CatalogueThing } from './catalogue.ts';

/** The evidence of an argument at a revision of the argument; undefined if it had none. */
export function evidenceAt({
  key,
  words,
  recorded,
  redacted,
  evidence: before,
}: CatalogueRevision): CatalogueRevision[] {
  const evidence = words.kind === 'argument' ? evidenceWords(words) : undefined;
  if (evidence === undefined) return [];
  return [
    {
      key: key + EVIDENCE,
      revision: before ?? revisionOf(evidence),
      words: evidence,
      ...(recorded === undefined ? {} : { recorded }),
      ...(redacted === undefined ? {} : { redacted }),
    },
  ];
}

/** The evidence of an argument as a citable thing. */
export function evidenceThing({ key, origin, aliases }: CatalogueThing, revision: string): CatalogueThing {
  return {
    key: key + EVIDENCE,
    revision,
    ...(origin === undefined ? {} : { origin: origin + EVIDENCE }),
    ...(aliases === undefined ? {} : { aliases: aliases.map((alias) => alias + EVIDENCE) }),
  };
}
