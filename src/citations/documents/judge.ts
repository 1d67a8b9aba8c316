import { argumentLabel, computedLabel } from '../../knowledge/labels.ts';
import type { CatalogueRevision, CatalogueThing } from '../catalogue/catalogue.ts';
import { deepChanges } from '../catalogue/changes.ts';
import { citedAddress } from '../catalogue/cited-address.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import { citedArgument, citeKey, isShort, shortKey } from '../revisions/cite-key.ts';
import { type Change, NOT_KEPT } from '../revisions/compare.ts';
import { describeChanges } from './describe-changes.ts';
import type { Citation } from './document.ts';
import { FINDINGS, type Finding, type FindingCode, type Fix } from './finding.ts';
import type { Nearest } from './likeness.ts';

/** A finding without its place. */
export type Verdict = Omit<Finding, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

/** A key that nothing has: what was meant, or what became of it. */
export function judgeUnknown({ key }: Citation, lookup: Lookup, nearest: Nearest): Verdict {
  const gone = lookup.gone(key);
  const cited = citeKey(key);
  if (gone !== undefined) {
    const { words } = gone;
    const said =
      words.kind === 'position'
        ? words.statement
        : words.kind === 'argument'
          ? words.gist
          : (words.exact ?? NOT_KEPT);
    return verdict(
      'dropped',
      cited,
      `"${cited}" is not in the knowledge base any more; the last it said: “${said}”`,
    );
  }
  const suggestion = nearest(citeKey(citedArgument(key)));
  return {
    ...verdict('unknown-key', cited, `there is no "${cited}" in the knowledge base`),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** What the author of a document must be told about a thing that they cite. @param revision The revision that they rely on, where it is known. */
export function judge(
  citation: Citation,
  thing: CatalogueThing,
  revision: string | undefined,
  lookup: Lookup,
): Verdict[] {
  const found: Verdict[] = [];
  const cited = citeKey(citation.key);
  const current = { key: citeKey(thing.key), revision: thing.revision };
  if (citation.key !== thing.key && citation.key !== shortKey(thing.key)) {
    const message = `"${cited}" is called "${current.key}" now`;
    found.push({
      ...verdict('renamed', cited, message, revision),
      current,
      fix: fixOf(citation, thing, citation.revision, lookup, 'safe'),
    });
  }
  if (revision !== undefined) {
    const then = lookup.at(thing.key, revision);
    const since =
      then === undefined ? unknownRevision(cited, revision, thing) : judgeSince(cited, then, thing, lookup);
    if (since !== undefined) {
      const fix =
        citation.revision === undefined
          ? {}
          : { fix: fixOf(citation, thing, thing.revision, lookup, 'accept') };
      found.push({ ...since, current, ...fix });
    }
  } else if (thing.supersededBy !== undefined) {
    found.push({ ...verdict('superseded', cited, supersededMessage(cited, thing, lookup)), current });
  }
  return found;
}

function unknownRevision(cited: string, revision: string, thing: CatalogueThing): Verdict {
  const message = `the revision ${revision} of "${cited}" is not on record; today's is ${thing.revision}`;
  return verdict('unknown-revision', cited, message, revision);
}

/** What became of a thing since a revision, the gravest first: superseded, lost its standing, changed; with all that changed. */
function judgeSince(
  cited: string,
  then: CatalogueRevision,
  thing: CatalogueThing,
  lookup: Lookup,
): Verdict | undefined {
  if (then.revision === thing.revision) return undefined;
  const all = deepChanges(lookup, then, lookup.now(thing));
  const changes = all.filter(({ change }) => isChange(change));
  const told = changes.length === 0 ? '' : `: ${describeChanges(changes)}`;
  const at = (code: FindingCode, message: string): Verdict => ({
    ...verdict(code, cited, message, then.revision),
    ...(changes.length === 0 ? {} : { changes }),
  });
  if (thing.supersededBy !== undefined && then.standing !== 'superseded')
    return at('superseded', supersededMessage(cited, thing, lookup) + told);
  if (stood(then.standing) && !stood(thing.standing))
    return at(
      'standing-lost',
      `"${cited}" stood at ${then.revision} and now: ${labelWords(thing.standing ?? 'out')}${told}`,
    );
  if (changes.length === 0) return undefined;
  const isOwn = changes.some(({ argument }) => argument === undefined);
  return {
    ...at('changed', `"${cited}" changed since ${then.revision}${told}`),
    ...(isOwn ? {} : { severity: 'warning' }),
  };
}

/** Whether whoever relies on something must be told: supersession is told by itself, and words that came to the archive say what was said. */
function isChange(change: Change): boolean {
  return change.kind !== 'words-found' && !(change.kind === 'reworded' && change.field === 'supersededBy');
}

function supersededMessage(cited: string, { supersededBy = '' }: CatalogueThing, lookup: Lookup): string {
  const title = lookup.find(supersededBy)?.title;
  return `"${cited}" was superseded by "${supersededBy}"${title === undefined ? '' : ` (${title})`}`;
}

function stood(standing: CatalogueThing['standing']): boolean {
  return standing === undefined || standing === 'stands' || standing === 'unargued' || standing === 'in';
}

/** What pages call a standing, where nothing but its data value is known. */
function labelWords(standing: NonNullable<CatalogueThing['standing']>): string {
  if (standing === 'in' || standing === 'out' || standing === 'undecided')
    return argumentLabel({ labelling: standing, withdrawn: false });
  // Only what does not stand is told, so that objections need no count.
  return computedLabel({ standing, objections: 1 }).words;
}

function fixOf(
  { as, key, start, end }: Citation,
  thing: CatalogueThing,
  revision: string | undefined,
  lookup: Lookup,
  kind: Fix['kind'],
): Fix {
  const present = isShort(key) ? shortKey(thing.key) : thing.key;
  const text = as === 'key' ? citeKey(present) : citedAddress(thing.key, lookup.now(thing), revision);
  return { start, end, text, kind };
}

/** A finding of a code, as grave as the code. */
export function verdict(code: FindingCode, key: string, message: string, revision?: string): Verdict {
  return {
    code,
    severity: FINDINGS[code].severity,
    key,
    message,
    ...(revision === undefined ? {} : { revision }),
  };
}
