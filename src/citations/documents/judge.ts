import { argumentLabel, computedLabel } from '../../knowledge/labels.ts';
import type { CatalogueRevision, CatalogueThing } from '../catalogue/catalogue.ts';
import { deepChanges } from '../catalogue/changes.ts';
import { citedAddress } from '../catalogue/cited-address.ts';
import type { Lookup } from '../catalogue/lookup.ts';
import { citedArgument, citeKey, isShort, keyOf, shortKey } from '../revisions/cite-key.ts';
import { type Change, NOT_KEPT } from '../revisions/compare.ts';
import { describeChanges } from './describe-changes.ts';
import type { Citation } from './document.ts';
import type { FindingCode, Fix } from './finding.ts';
import type { Nearest } from './likeness.ts';
import { pageOf } from './page-of.ts';
import { judgeRedacted, takenDownOn } from './redacted.ts';
import { type Verdict, verdict } from './verdict.ts';

/** The finding for an unknown key: the key that was probably meant, or what happened to the thing. */
export function judgeUnknown({ key, revision }: Citation, lookup: Lookup, nearest: Nearest): Verdict {
  const gone = lookup.gone(key);
  const cited = citeKey(key);
  if (gone !== undefined) {
    const { words } = gone;
    const said =
      words.kind === 'position' || words.kind === 'design'
        ? words.statement
        : words.kind === 'argument'
          ? words.gist
          : (words.exact ?? NOT_KEPT);
    const url = pageOf(lookup, gone.key, gone);
    const day = words.kind === 'evidence' ? takenDownOn(lookup, gone) : undefined;
    if (day !== undefined)
      return {
        ...verdict(
          'redacted',
          cited,
          `the words of "${cited}" were taken down on ${day}: remove the quotation`,
        ),
        url,
      };
    const advice =
      revision === gone.revision ? 'say that it was withdrawn' : `cite its revision ${gone.revision}`;
    const message = `"${cited}" is not in the knowledge base any more; its last words on record: “${said}”: ${advice}, or remove the citation`;
    return { ...verdict('dropped', cited, message), url };
  }
  const suggestion = nearest(citeKey(citedArgument(key)));
  const meant = suggestion === undefined ? undefined : lookup.find(keyOf(suggestion));
  return {
    ...verdict(
      'unknown-key',
      cited,
      `there is no "${cited}" in the knowledge base${suggestion === undefined ? ': write the key that was meant' : ''}`,
    ),
    ...(meant === undefined ? {} : { url: pageOf(lookup, meant.key, lookup.now(meant)) }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/**
 * The findings for a known thing that a document cites.
 *
 * @param revision The revision that the document relies on, if known.
 */
export function judge(
  citation: Citation,
  thing: CatalogueThing,
  revision: string | undefined,
  lookup: Lookup,
): Verdict[] {
  const verdicts: Verdict[] = [];
  const cited = citeKey(citation.key);
  const current = { key: citeKey(thing.key), revision: thing.revision };
  const then = revision === undefined ? undefined : lookup.at(thing.key, revision);
  const url = pageOf(lookup, thing.key, then ?? lookup.now(thing));
  if (citation.key !== thing.key && citation.key !== shortKey(thing.key)) {
    const present = isShort(citation.key) ? citeKey(shortKey(thing.key)) : current.key;
    const message = `"${cited}" is called "${present}" now${whyRenamed(citation, thing, lookup)}: cite it by that key (--fix does)`;
    verdicts.push({
      ...verdict('renamed', cited, message, revision),
      url,
      current,
      fix: fixOf(citation, thing, citation.revision, lookup, 'safe'),
    });
  }
  const redacted = judgeRedacted(cited, thing, then ?? lookup.now(thing), lookup);
  if (redacted !== undefined) verdicts.push({ ...redacted, current });
  else if (revision !== undefined) {
    const since =
      then === undefined ? unknownRevision(cited, revision, thing) : judgeSince(cited, then, thing, lookup);
    if (since !== undefined) {
      const fix =
        citation.revision === undefined
          ? {}
          : { fix: fixOf(citation, thing, thing.revision, lookup, 'accept') };
      verdicts.push({ ...since, url, current, ...fix });
    }
  } else if (thing.supersededBy !== undefined) {
    verdicts.push({ ...verdict('superseded', cited, supersededMessage(cited, thing, lookup)), url, current });
  }
  return verdicts;
}

/** Why the key changed, if it was not simply renamed: the post was imported, or the argument moved to another entry. */
function whyRenamed({ key }: Citation, thing: CatalogueThing, lookup: Lookup): string {
  const home = (one: string) => one.split('#')[0];
  const present = isShort(key) ? shortKey(thing.key) : thing.key;
  if (!key.includes('#') || home(key) === home(present)) return '';
  const { words } = lookup.now(thing);
  const wasCited = lookup
    .history(citedArgument(key))
    .some((line) => line.words.kind === 'argument' && line.words.citesMessage !== undefined);
  const isCited = words.kind === 'argument' && words.citesMessage !== undefined;
  return wasCited && !isCited
    ? ': its post is in the archive by now, with the words it rests on'
    : ', where it was moved';
}

function unknownRevision(cited: string, revision: string, thing: CatalogueThing): Verdict {
  const message = `the revision ${revision} of "${cited}" is not on record; today's is ${thing.revision}: copy its permalink again`;
  return verdict('unknown-revision', cited, message, revision);
}

/** The gravest change since a revision (superseded, then standing lost or gained, then reworded), with all changes listed. */
function judgeSince(
  cited: string,
  then: CatalogueRevision,
  thing: CatalogueThing,
  lookup: Lookup,
): Verdict | undefined {
  if (then.revision === thing.revision) return undefined;
  const all = deepChanges(lookup, then, lookup.now(thing));
  const changes = all.filter(({ change }) => isChange(change));
  const list = changes.length === 0 ? '' : `: ${describeChanges(changes)}`;
  const at = (code: FindingCode, message: string): Verdict => ({
    ...verdict(code, cited, message, then.revision),
    ...(changes.length === 0 ? {} : { changes }),
  });
  if (thing.supersededBy !== undefined && then.standing !== 'superseded')
    return at('superseded', supersededMessage(cited, thing, lookup) + list);
  if (stood(then.standing) && !stood(thing.standing))
    return at(
      'standing-lost',
      `"${cited}" stood at ${then.revision} and now: ${labelWords(thing.standing ?? 'out')}; revise what relies on it, and cite ${thing.revision}${list}`,
    );
  if (then.standing !== undefined && !stood(then.standing) && stood(thing.standing))
    return at(
      'standing-gained',
      `"${cited}" did not stand at ${then.revision} (${labelWords(then.standing)}) and stands now: say so, and cite ${thing.revision}${list}`,
    );
  if (changes.length === 0) return undefined;
  const isOwn = changes.some(({ argument }) => argument === undefined);
  return {
    ...at(
      'changed',
      `"${cited}" changed since ${then.revision}; read what changed, and cite ${thing.revision}${list}`,
    ),
    ...(isOwn ? {} : { severity: 'warning' }),
  };
}

/** Whether a change must be reported. Supersession is reported separately, and importing the quoted words changes nothing. */
function isChange(change: Change): boolean {
  return change.kind !== 'words-found' && !(change.kind === 'reworded' && change.field === 'supersededBy');
}

/** Names what replaced a position (every part if it was split), and what to do. */
function supersededMessage(
  cited: string,
  { supersededBy = '', successors = [supersededBy] }: CatalogueThing,
  lookup: Lookup,
): string {
  const named = successors.map((one) => {
    const title = lookup.find(one)?.title;
    return `"${one}"${title === undefined ? '' : ` (${title})`}`;
  });
  const choice =
    named.length > 1 ? 'cite the one that is meant' : 'cite that, or say why the older one is cited';
  return `"${cited}" was superseded by ${named.join(' and ')}: ${choice}`;
}

function stood(standing: CatalogueThing['standing']): boolean {
  return standing === undefined || standing === 'stands' || standing === 'unargued' || standing === 'in';
}

/** The words that pages use for a standing of which only the data value is known. */
function labelWords(standing: NonNullable<CatalogueThing['standing']>): string {
  if (standing === 'in' || standing === 'out' || standing === 'undecided')
    return argumentLabel({ labelling: standing, withdrawn: false });
  // Only things that do not stand are reported, so the number of objections does not matter.
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
