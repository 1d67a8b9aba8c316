import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import { spellControls } from '../../controls/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { type Change, latestChanges, wordsOf } from '../changes.ts';
import { directionOf } from '../direction.ts';
import { hrefOf } from '../href.ts';
import { personName } from '../names.ts';
import { escapeHtml } from '../post/html.ts';
import type { RevisedOn } from '../revisions/revision-days.ts';
import { words } from '../words/index.ts';

/** A name that stays the same wherever the site is published (RFC 9562, version 8: from a hash of our own). */
function urnOf(key: string): string {
  const hash = createHash('sha256').update(`parley:${key}`).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The text as HTML that says which way it is read, where that is from right to left. */
function directed(text: string): string {
  return directionOf(text) === 'rtl' ? `<div dir="rtl">${escapeHtml(text)}</div>` : escapeHtml(text);
}

/** Stands for the origin of a site that does not know its own, since the library takes full addresses alone; it is taken out again. */
const NOWHERE = 'https://site.invalid';

/**
 * The latest changes as Atom (RFC 4287) or JSON Feed 1. Where the site does not know its own address, the links are
 * relative (RFC 4287, 2).
 *
 * @param home Path of the site from the root.
 */
export function changesFeed(
  kb: KnowledgeBase,
  format: 'atom' | 'json',
  site: URL | undefined,
  home: string,
  revised: RevisedOn = new Map(),
): string {
  const feed = feedOf(
    kb,
    latestChanges(kb, revised),
    format,
    (path) => new URL(path, site ?? NOWHERE).href,
    home,
  );
  const written = format === 'atom' ? feed.atom1() : feed.json1();
  return site === undefined ? written.replaceAll(NOWHERE, '') : written;
}

/** The library writes summaries as HTML in either format, and titles as HTML in Atom, as text in JSON Feed. */
function feedOf(
  kb: KnowledgeBase,
  changes: readonly Change[],
  format: 'atom' | 'json',
  full: (path: string) => string,
  home: string,
): Feed {
  const { title, publisher, language } = kb.settings;
  const feed = new Feed({
    id: urnOf(''),
    title: format === 'atom' ? escapeHtml(title) : spellControls(title),
    description: words.layout.feedDescription,
    link: full(home),
    author: { name: spellControls(publisher) },
    language,
    generator: words.layout.madeWith({ engine: 'Parley' }),
    updated: new Date(changes[0]?.date ?? 0),
    feedLinks: { atom: full(`${home}feed.xml`), json: full(`${home}feed.json`) },
  });
  for (const change of changes) {
    const { title, summary } = wordsOf(kb, change);
    const from = kb.posts.get(change.id)?.entry.data.from;
    feed.addItem({
      id: urnOf(`${change.kind}:${change.id}`),
      title: format === 'atom' ? escapeHtml(title) : title,
      link: full(hrefOf(kb, change.id) ?? home),
      description: format === 'atom' ? directed(summary) : escapeHtml(summary),
      date: new Date(change.date),
      category: [{ name: words.common.kinds[change.kind], term: change.kind }],
      ...(from === undefined ? {} : { author: [{ name: personName(kb, from) }] }),
    });
  }
  return feed;
}
