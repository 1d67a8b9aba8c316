import { withoutLinks } from '../../entries/index.ts';
import type { KnowledgeBase } from '../../knowledge/index.ts';
import { hrefOf } from '../href.ts';
import { nameOf } from '../names.ts';
import { escapeHtml } from '../post/html.ts';
import { findLinks } from '../post/links.ts';
import type { Stretch } from '../post/words.ts';
import { compileMatcher, type Matcher } from './matcher.ts';

const matchers = new WeakMap<KnowledgeBase, Matcher>();

function matcherOf(kb: KnowledgeBase): Matcher {
  const known = matchers.get(kb);
  if (known !== undefined) return known;
  const matcher = compileMatcher(
    [...kb.concepts.values()].map(({ id, entry }) => ({
      id,
      names: [entry.data.title, ...entry.data.aliases],
    })),
  );
  matchers.set(kb, matcher);
  return matcher;
}

/** The concepts whose names a text has. */
export function conceptsNamedIn(kb: KnowledgeBase, text: string): Set<string> {
  return new Set(matcherOf(kb)(text).map(({ id }) => id));
}

/** The opening tag of a link to a concept. Its preview is the concept's summary, which the style sheet shows on hover and focus. */
function linkTo(kb: KnowledgeBase, id: string): string {
  const summary = withoutLinks(kb.concepts.get(id)?.entry.data.summary ?? '', (key) => nameOf(kb, key));
  return `<a class="concept" href="${escapeHtml(hrefOf(kb, id) ?? '')}" data-preview="${escapeHtml(summary)}">`;
}

/**
 * Links to the concepts that a text is the first on its page to mention, web addresses left alone.
 *
 * @param mentioned Ids of the concepts that the page has mentioned, or is about; those found are added.
 * @param foreign Ids of those that this text does not mean.
 */
export function mentionsIn(
  kb: KnowledgeBase,
  text: string,
  mentioned: Set<string>,
  foreign: ReadonlySet<string> = new Set(),
): Stretch[] {
  const fresh = matcherOf(kb)(text).filter(({ id }) => !mentioned.has(id) && !foreign.has(id));
  if (fresh.length === 0) return [];
  const links = findLinks(text);
  return fresh.flatMap(({ id, start, end }) => {
    if (mentioned.has(id) || links.some((link) => link.start < end && start < link.end)) return [];
    mentioned.add(id);
    const open = linkTo(kb, id);
    return [{ start, end, open, reopen: open, close: '</a>', innermost: true }];
  });
}

/** A tag, of which attributes may contain `>`; what scripts and styles have in them is no text of the page. */
const TAG = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>|<(?:[^>"]|"[^"]*")*>/g;
/** A link that the curator made: its concept needs no other. */
const LINK = /^<a [^>]*href="[^"]*\/concepts\/([^/"]+)\/"/;
const SHUT = /^<(\/?)(?:a|button|code|h[1-6]|pre|summary|svg)[\s>]/;
const FOLD = /^<(\/?)details[\s>]/;

/**
 * HTML of a curated text with the first mention of each concept linked: never inside links, buttons, code, drawings and headings.
 *
 * @param leavesFolds True where what is folded is left as it is, and does not count as a mention.
 */
export function htmlWithMentions(
  kb: KnowledgeBase,
  html: string,
  mentioned: Set<string>,
  leavesFolds = false,
): string {
  let linked = '';
  let end = 0;
  let shut = 0;
  const text = (from: number, to: number) => {
    const words = html.slice(from, to);
    return shut > 0 ? words : withMentions(kb, words, mentioned);
  };
  for (const match of html.matchAll(TAG)) {
    linked += text(end, match.index) + match[0];
    const by = LINK.exec(match[0])?.[1];
    const closing = SHUT.exec(match[0]) ?? (leavesFolds ? FOLD.exec(match[0]) : null);
    if (by !== undefined && (shut === 0 || !leavesFolds)) mentioned.add(by);
    if (closing !== null) shut += closing[1] === '/' ? -1 : 1;
    end = match.index + match[0].length;
  }
  return linked + text(end, html.length);
}

/** A stretch of HTML without tags: its entities hold no names, and stay as they are. */
function withMentions(kb: KnowledgeBase, html: string, mentioned: Set<string>): string {
  let linked = '';
  let at = 0;
  for (const { start, end, open, close } of mentionsIn(kb, html, mentioned)) {
    linked += html.slice(at, start) + open + html.slice(start, end) + close;
    at = end;
  }
  return linked + html.slice(at);
}
