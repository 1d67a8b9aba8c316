import { type Entry, locate, SearchedText, spelled, type TextRange, wholeText } from '../entries/index.ts';
import { attributions } from '../segments/index.ts';
import { paragraphsOf, type Resolution, resolveQuotations } from '../threads/index.ts';
import type { Checked } from './check.ts';
import type { PostNode } from './model.ts';
import { isQuoted, linesOfPost } from './quoted-lines.ts';

/** A passage of another post that contains the words. */
interface Source {
  readonly post: PostNode;
  readonly range: TextRange | undefined;
  /** Anchor of the paragraph. */
  readonly paragraph: string | undefined;
}

/** Finds the posts that quoted words come from. Each thread is resolved once, and each text folded once. */
export class QuotedSources {
  readonly #checked: Checked;
  readonly #byThread = new Map<string, PostNode[]>();
  readonly #resolutions = new Map<string, ReadonlyMap<string, Resolution>>();
  readonly #texts = new Map<string, SearchedText>();

  constructor(checked: Checked) {
    this.#checked = checked;
  }

  /**
   * A sentence on the source of the words and what to write; undefined if they turn out to be the author's own, below a copied mail that
   * lacks them.
   */
  sentence(post: PostNode, range: TextRange, exact: string): string | undefined {
    const { whose, copied } = linesOfPost(post.entry);
    const line = this.#firstQuoted(post.entry, range);
    const isCopied = whose[line] === 'copied';
    const source = this.#resolved(post, line, exact) ?? this.#holding(post, exact);
    if (source === undefined && isCopied && this.#holdsWhatIsCopied(post, line)) return undefined;
    const how = isCopied
      ? 'stands in the post only in a mail that was copied into it'
      : 'stands in the post only as a quotation';
    if (source === undefined) {
      const name = isCopied ? nameOfCopied(copied, line) : nameAbove(post.entry, line);
      const by = name === '' ? "somebody else's words" : `words of ${name}`;
      return `${how}: ${by}, whose post the thread does not hold; cite it in the debate (citesMessage, by, date)`;
    }
    const { id, entry } = source.post;
    const isSelf = entry.data.from === post.entry.data.from;
    const by = isSelf ? "the author's words of another post" : `words of ${this.#nameOf(entry.data.from)}`;
    const where = source.paragraph === undefined ? '' : `, paragraph ${source.paragraph}`;
    const words =
      source.range === undefined
        ? ''
        : `: exact: ${spelled(shortened(this.#textOf(source.post).words(source.range)))}`;
    return `${how}: ${by}; write the argument in ${entry.file}${where} (posts/${id}/${source.paragraph === undefined ? '' : `#${source.paragraph}`})${words}`;
  }

  #firstQuoted(entry: Entry<'posts'>, { start, end }: TextRange): number {
    const { whose } = linesOfPost(entry);
    for (let line = start.line; line <= end.line; line++)
      if (whose[line] === 'quoted' || whose[line] === 'copied') return line;
    return start.line;
  }

  /** The source of the quotation that contains a line. */
  #resolved(post: PostNode, line: number, exact: string): Source | undefined {
    const resolution = this.#resolutionOf(post.thread).get(post.id);
    const quotation = resolution?.resolved.find(({ lines }) => lines[0] <= line && line < lines[1]);
    const source = this.#checked.posts.get(quotation?.source.post ?? '');
    if (quotation === undefined || source === undefined) return undefined;
    return (
      this.#in(source, exact) ?? { post: source, range: undefined, paragraph: quotation.source.paragraphs[0] }
    );
  }

  /** The earliest other post of the thread whose author's own words contain these. */
  #holding(post: PostNode, exact: string): Source | undefined {
    for (const other of this.#threadOf(post.thread)) {
      const source = other.id === post.id ? undefined : this.#in(other, exact);
      if (source !== undefined) return source;
    }
    return undefined;
  }

  #in(post: PostNode, exact: string): Source | undefined {
    const location = locate({ exact }, this.#textOf(post));
    if (location.found === 'never') return undefined;
    const ranges = location.found === 'once' ? [location.range] : location.ranges;
    const range = ranges.find((one) => !isQuoted(post.entry, one));
    if (range === undefined) return undefined;
    const { line } = range.start;
    const paragraph = paragraphsOf(linesOfPost(post.entry).lines).find(
      ({ lines }) => lines[0] <= line && line < lines[1],
    );
    return { post, range, paragraph: paragraph?.anchor };
  }

  /**
   * Whether the archive holds the mail that was copied above a line: then words missing from it were written below or between its lines.
   * Compares its first paragraph.
   */
  #holdsWhatIsCopied(post: PostNode, line: number): boolean {
    const { lines, whose, copied } = linesOfPost(post.entry);
    const start = startOfCopied(copied, line);
    const first = whose.indexOf('copied', start);
    if (first < 0 || first === line) return false;
    let end = first;
    while (whose[end] === 'copied') end++;
    const words = lines
      .slice(first, end)
      .map(({ content }) => content)
      .join('\n');
    return end <= line && this.#holding(post, words) !== undefined;
  }

  #nameOf(person: string): string {
    const entry = this.#checked.names.entries.get(person);
    return entry?.collection === 'people' ? (entry as Entry<'people'>).data.name : person;
  }

  #textOf(post: PostNode): SearchedText {
    const text = this.#texts.get(post.id) ?? new SearchedText(wholeText(post.entry).text);
    this.#texts.set(post.id, text);
    return text;
  }

  #threadOf(thread: string): readonly PostNode[] {
    const before = this.#byThread.get(thread);
    if (before !== undefined) return before;
    const posts = [...this.#checked.posts.values()].filter((post) => post.thread === thread);
    this.#byThread.set(thread, posts);
    return posts;
  }

  #resolutionOf(thread: string): ReadonlyMap<string, Resolution> {
    const before = this.#resolutions.get(thread);
    if (before !== undefined) return before;
    const posts = this.#threadOf(thread).map(({ id, entry, parent }) => ({
      id,
      lines: linesOfPost(entry).lines,
      parent,
    }));
    const quotations = resolveQuotations(posts);
    this.#resolutions.set(thread, quotations);
    return quotations;
  }
}

function startOfCopied(copied: ReadonlyMap<number, string>, line: number): number {
  return [...copied.keys()].findLast((start) => start <= line) ?? 0;
}

function nameOfCopied(copied: ReadonlyMap<number, string>, line: number): string {
  return copied.get(startOfCopied(copied, line)) ?? '';
}

/** The author named by the nearest attribution line above a quoted line. */
function nameAbove(entry: Entry<'posts'>, line: number): string {
  const { lines } = linesOfPost(entry);
  const depth = lines[line]?.depth ?? 0;
  return attributions([...lines]).findLast((one) => one.end <= line && one.depth < depth)?.name ?? '';
}

/** Maximum characters of words that are shown. */
const MOST_SHOWN = 300;

function shortened(words: string): string {
  if (words.length <= MOST_SHOWN) return words;
  return words.slice(0, words.lastIndexOf(' ', MOST_SHOWN));
}
