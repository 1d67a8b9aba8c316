import {
  catalogueOf,
  checkDocument,
  citationOf,
  citeKey,
  currentRevisions,
  EVIDENCE,
  fixDocument,
  fixedLock,
  type Lookup,
  ledgerText,
  lookUp,
  parseLedger,
} from '../../src/citations/index.ts';
import { ledgerWithout } from '../../src/citations/revisions/redact.ts';
import type { KnowledgeBase } from '../../src/knowledge/index.ts';
import { BEATEN, KEYS, linesOf, STANDING, soundKnowledge, yearBase } from './cited-year-base.ts';
import { type Change, yearOf } from './cited-year-changes.ts';
import { MANNERS, type Manner } from './printed-mutations.ts';

/** What the documents cite: of each kind what stands, what is beaten, what is below and what is elsewhere. */
const CITED = [STANDING, BEATEN, ...Object.values(KEYS), KEYS.support + EVIDENCE, KEYS.beating + EVIDENCE];

const SITE = { site: 'https://kb.example.org', base: '/kb/' };
const HOME = 'https://kb.example.org/kb/';

/** One document under one change: what of it was not as it had to be. */
export interface YearOutcome {
  readonly what: string;
  readonly text: string;
  readonly wrong: readonly string[];
}

/** Cites everything in some manners, lets each thing of a year happen, and checks what is told, what is fixed and what is left. */
export function citedYear(draw: () => number, manners: readonly Manner[] = MANNERS): YearOutcome[] {
  const base = yearBase(draw);
  const before = soundKnowledge('before', base.files);
  const lines = linesOf(before);
  const pins = new Map([...currentRevisions(before)].map(([key, { revision }]) => [key, revision]));
  const lookupBefore = lookUp(catalogueOf(before, { lines }, SITE));
  for (const key of CITED) if (key.endsWith(EVIDENCE)) pins.set(key, lookupBefore.find(key)?.revision ?? '');
  const documents = manners.flatMap((manner) =>
    CITED.flatMap((key) => {
      const item = citationOf(before, key, SITE);
      if (item === undefined) throw new Error(`${key} cannot be cited`);
      const text = manner.write(item);
      // What has no words of its own is not quoted.
      const isQuoted = manner.write({ ...item, abstract: 'x' }) !== text;
      if (isQuoted && (item.quote ?? item.abstract) === undefined && manner.name.includes('by hand'))
        return [];
      return [{ key, name: manner.name, file: `a.${manner.ending}`, text }];
    }),
  );
  return yearOf(base, draw).flatMap((change) => {
    const after = soundKnowledge(change.what, change.files);
    const then = change.redacted
      ? parseLedger(
          ledgerWithout(
            lines.map(ledgerText).join(''),
            (words) => words === change.redacted?.words,
            change.redacted.day,
          ).text,
        ).lines
      : lines;
    const publication = change.moved ? siteOf(change.moved.home) : SITE;
    const lookup = lookUp(catalogueOf(after, { lines: linesOf(after, then) }, publication));
    const homes = change.moved?.isDeclared ? [HOME] : [];
    return documents.map((document) => ({
      what: `${change.what}: ${document.key}: ${document.name}`,
      text: document.text,
      wrong: judged(document, change, { before, after, lookup, homes, pins }),
    }));
  });
}

interface Against {
  readonly before: KnowledgeBase;
  readonly after: KnowledgeBase;
  readonly lookup: Lookup;
  readonly homes: readonly string[];
  readonly pins: ReadonlyMap<string, string>;
}

/** What is wrong with what is told and fixed of one document. */
function judged(
  { key, file, text }: { readonly key: string; readonly file: string; readonly text: string },
  change: Change,
  against: Against,
): string[] {
  const { lookup, homes, pins } = against;
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      wrong.push(`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(wanted)}`);
  };
  const check = (document: string, pinned: ReadonlyMap<string, string>) =>
    checkDocument(document, file, lookup, { homes, pins: pinned });
  const codesOf = (found: ReturnType<typeof check>) =>
    [...new Set(found.findings.map(({ code }) => code))].sort();
  const first = check(text, pins);
  const codes = expectedOf(key, text, change, against);
  expect('verdict', codesOf(first), codes);
  for (const { code, url, message, severity } of first.findings) {
    const cited = pins.get(key) ?? '';
    if (!url?.endsWith(`/rev/${cited}/`)) wrong.push(`${code} has the address ${url}, not that of ${cited}`);
    if (!TO_DO.test(message)) wrong.push(`${code} does not say what to do: ${message}`);
    const said = change.says?.[key];
    if (said !== undefined && !message.includes(said)) wrong.push(`${message}: does not say ${said}`);
    if (code === 'changed') expect('severity', severity, change.own?.includes(key) ? 'error' : 'warning');
  }
  const wanted = codes.includes('renamed')
    ? (change.fixed ?? []).reduce((said, [from, to]) => said.replaceAll(from, to), text)
    : text;
  const fixed = fixDocument(text, first.findings);
  expect('fixed', fixed, wanted);
  const lock = (accept: boolean, checked = first) =>
    new Map(
      [
        ...fixedLock(
          new Map([...pins].map(([one, revision]) => [citeKey(one), revision])),
          [checked],
          lookup,
          accept,
        ),
      ].map(([cited, revision]) => [lookup.find(keyFrom(cited))?.key ?? keyFrom(cited), revision]),
    );
  const second = check(fixed, lock(false));
  expect(
    'left after the fix',
    codesOf(second),
    codes.filter((code) => code !== 'renamed'),
  );
  expect('fixed again', fixDocument(fixed, second.findings), fixed);
  const accepted = fixDocument(text, first.findings, true);
  const kept = ['dropped', 'redacted', 'other-site'];
  const left = codes.filter((code) => kept.includes(code));
  const isRequoted =
    change.requoted !== undefined && change.own?.includes(key) && text.includes(change.requoted);
  expect(
    'left after it was accepted',
    codesOf(check(accepted, lock(true))),
    // A quotation is never rewritten: somebody must look at it.
    isRequoted ? [...left, 'misquoted'] : left,
  );
  if (codes.every((code) => kept.includes(code))) expect('accepted', accepted, text);
  const cited = pins.get(key) ?? '';
  if (codes.some((code) => !kept.includes(code) && code !== 'renamed') && accepted.includes(cited))
    wrong.push(`the revision ${cited} still stands in what was accepted`);
  return wrong;
}

/** Each message says one of these to its reader. */
const TO_DO =
  /\b(?:cite (?:it|that|the one|its revision|[0-9a-f]{10}\b)|remove the (?:citation|quotation)|write that address)/;

function expectedOf(key: string, text: string, change: Change, { before, after }: Against): string[] {
  if (change.moved !== undefined)
    return !change.moved.isDeclared && text.includes(HOME) ? ['other-site'] : [];
  const named = change.expected?.[key];
  const isQuoted = change.redacted !== undefined && text.includes('own words');
  if (named !== undefined) return [...((isQuoted && named.quoted) || named.codes)];
  const argument = key.replace(EVIDENCE, '');
  if (key.endsWith(EVIDENCE)) return change.own?.includes(key) ? ['changed'] : [];
  const [was, is] = [before, after].map((kb) => currentRevisions(kb).get(argument)?.revision);
  if (was === is) return [];
  const [stood, stands] = [before, after].map(
    (kb) => (kb.positions.get(key) ?? kb.arguments.get(key))?.labelling === 'in',
  );
  return [stood === stands ? 'changed' : stands ? 'standing-gained' : 'standing-lost'];
}

function keyFrom(cited: string): string {
  return cited.replace(':', '#').replace(':', '/');
}

function siteOf(home: string) {
  const { origin, pathname } = new URL(home);
  return { site: origin, base: pathname };
}
