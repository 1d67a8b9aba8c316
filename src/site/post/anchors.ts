import { within } from '../../knowledge/index.ts';
import type { Paragraph } from '../../threads/index.ts';
import { words } from '../words/index.ts';
import { bylineHtml } from './byline.ts';
import { escapeHtml } from './html.ts';
import type { Run } from './runs.ts';
import type { Stretch } from './words.ts';

/** A post that answers a paragraph: who and when, and where. */
export interface AnswerLink {
  readonly href: string;
  readonly author: string;
  readonly day: string;
}

/** Most replies shown beside a paragraph; more are folded, or a paragraph that everybody quotes would be buried in them. */
const MOST_SHOWN = 5;

/** How a page spells the ids of a post. */
export interface Naming {
  /** Before every id, where a page shows more than one post. */
  readonly prefix: string;
  /** The page of the post, for its permalinks; empty on that page. */
  readonly page: string;
}

/** The anchors of the paragraphs that begin in a run of the author's own words: that of its first line as a permalink, others
 *  as elements round their first lines (a block of code may hold several paragraphs). */
export function anchorsOf(
  run: Run,
  starting: ReadonlyMap<number, Paragraph>,
  { prefix, page }: Naming,
): { permalink: string; stretches: Stretch[] } {
  let permalink = '';
  const stretches: Stretch[] = [];
  let offset = 0;
  run.lines.forEach(({ line, content }, at) => {
    const paragraph = starting.get(line);
    if (paragraph !== undefined && at === 0)
      permalink = `<a class="permalink" id="${prefix}${paragraph.anchor}" href="${within(page, paragraph.anchor)}" aria-label="${escapeHtml(words.post.linkToParagraph)}">¶</a>`;
    else if (paragraph !== undefined)
      stretches.push({
        start: offset,
        end: offset + content.length,
        open: `<span id="${prefix}${paragraph.anchor}">`,
        reopen: '<span>',
        close: '</span>',
      });
    offset += content.length + 1;
  });
  return { permalink, stretches };
}

/** The links below a paragraph to what answers it. */
export function answersToHtml(answers: readonly AnswerLink[]): string {
  if (answers.length === 0) return '';
  const links = answers.map((answer) => `<a href="${escapeHtml(answer.href)}">${bylineHtml(answer)}</a>`);
  const rest = links.slice(MOST_SHOWN);
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>${escapeHtml(words.counts.more({ count: rest.length }))}</summary>${rest.join(' ')}</details>`;
  return `<div class="answers"><span>${escapeHtml(words.post.answeredBy)}</span> ${links.slice(0, MOST_SHOWN).join(' ')}${more}</div>`;
}
