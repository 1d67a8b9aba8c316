import { type Attribution, eachAttribution, type Line, segmentLines } from '../segments/index.ts';
import { believedSections, type Quoter } from './believed.ts';
import { attributionInside, quotedSections, type Section } from './fragments.ts';
import { parseSubject } from './subject.ts';
import { uniteQuotations } from './union.ts';
import { wordsOf } from './words.ts';

/** A post that the archive lacks, reconstructed from quotations. */
export interface Reconstruction {
  /** Its temporary name until it gets an entry id. */
  readonly key: string;
  readonly messageId?: string | undefined;
  /** From attribution lines: an instant in UTC, a local time, or a day; absent if none has a date. */
  readonly date?: string | undefined;
  readonly zone?: string | undefined;
  /** Its author's name in the attribution lines. */
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly subject: string;
  /** Message-IDs of its ancestors, oldest first, from its children's References. */
  readonly references: readonly string[];
  /** The lists of the quoting posts. */
  readonly lists: readonly string[];
  readonly text: string;
  /** Entry ids of the quoting posts, and keys of quoting reconstructions. */
  readonly from: readonly string[];
}

/** A real or reconstructed post that quotes another. */
export interface Quoting extends Quoter {
  /** Entry id, or key of a reconstruction. */
  readonly id: string;
  /** Message-IDs of its ancestors, oldest first, its parent last. */
  readonly chain: readonly string[];
}

/** A missing parent, and the posts that answer it. */
export interface Wanted {
  readonly key: string;
  readonly messageId: string | undefined;
  /** The attribution, if only that names it and no header does. */
  readonly said?: Attribution | undefined;
  readonly children: Map<string, Quoting>;
  rounds: number;
}

/** The first attribution line by the author, or inside the quotation: it names the parent's author. */
export function leadingAttribution(lines: readonly Line[]): Attribution | undefined {
  for (const attribution of eachAttribution(lines, 0)) return attribution;
  return attributionInside(lines);
}

/** Queries for reconstructing one post. */
export interface Sources {
  /** The lines of a quoting post. */
  readonly linesOf: (id: string) => Line[];
  /** Whether an attribution names a post in the archive, and so not the missing one. */
  readonly isKnown: (attribution: Attribution) => boolean;
  /** The text of the message with a Message-ID; empty if the archive lacks it. */
  readonly textOfMessage: (messageId: string | undefined) => string;
}

/** Reconstructs a missing post from its children's quotations; undefined if they quote nothing of it. */
export function putTogether(
  wanted: Wanted,
  { linesOf, isKnown, textOfMessage }: Sources,
): Reconstruction | undefined {
  const children = [...wanted.children.values()].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const quoted = children.map((child) => ({
    child,
    sections: withoutKnown(believedSections(quotedSections(linesOf(child.id)), child), isKnown),
  }));
  const author = wanted.said ?? commonAuthor(quoted.map(({ sections }) => sections));
  const quotations = quoted.map(({ child, sections }) => ({
    child,
    sections: sectionsOfParent(sections, author),
  }));
  const quoting = quotations.filter(({ sections }) => sections.length > 0);
  const chains = children.map((child) => child.chain.slice(0, -1)).sort((a, b) => b.length - a.length);
  const references = chains[0] ?? [];
  const text = uniteQuotations(
    quoting.map(({ sections }) => sections.flatMap((section) => section.fragments)),
    quoting.length > 1 ? textOfMessage(references.at(-1)) : '',
  );
  if (text === '') return undefined;
  const said = agreed(
    quoting.flatMap(({ sections }) =>
      sections.map((section) => section.attribution).filter((one) => one !== undefined),
    ),
  );
  const { base } = parseSubject(children[0]?.subject ?? '');
  const isReply = references.length > 0 || leadingAttribution(segmentLines(text)) !== undefined;
  return {
    key: wanted.key,
    messageId: wanted.messageId,
    ...said,
    subject: isReply ? `Re: ${base}` : base,
    references,
    lists: [...new Set(quoting.flatMap(({ child }) => child.lists ?? []))],
    text,
    from: quoting.map(({ child }) => child.id),
  };
}

/** The sections that do not quote a post in the archive; a post's only section quotes its parent. */
function withoutKnown(sections: readonly Section[], isKnown: Sources['isKnown']): readonly Section[] {
  const unknown = sections.filter(({ attribution }) => !attribution || !isKnown(attribution));
  return unknown.length > 0 ? unknown : sections;
}

/** The attribution whose author most posts name; the first of equals. */
function commonAuthor(quoted: readonly (readonly Section[])[]): Attribution | undefined {
  const said = quoted.map((sections) =>
    sections.map(({ attribution }) => attribution).filter((one) => one !== undefined),
  );
  const votes = (author: Attribution) =>
    said.filter((attributions) => attributions.some((one) => sameAuthor(one, author))).length;
  return said
    .flatMap((attributions) => attributions.slice(0, MOST_AUTHORS))
    .slice(0, MOST_AUTHORS)
    .map((author, at) => ({ author, at, votes: votes(author) }))
    .sort((a, b) => b.votes - a.votes || a.at - b.at)[0]?.author;
}

/** Maximum number of attributions that are counted. */
const MOST_AUTHORS = 16;

/**
 * The sections of a post that quote its parent: those below its first attribution of that author, or below none, and those below another of
 * the same author and date.
 */
function sectionsOfParent(sections: readonly Section[], author: Attribution | undefined): Section[] {
  const first = sections.find(
    ({ attribution }) => attribution && author && sameAuthor(attribution, author),
  )?.attribution;
  const attributed = sections.some(({ attribution }) => attribution);
  // If all attributions name others, it does not quote the parent.
  if (attributed && !first) return [];
  return sections.filter(({ attribution }) => attribution === undefined || same(attribution, first));
}

function same(a: Attribution, b: Attribution | undefined): boolean {
  return a === b || (a.name === b?.name && a.address === b?.address && a.date === b?.date);
}

/** Whether two attributions may name one author: the same address, or names that share a word. */
function sameAuthor(a: Attribution, b: Attribution): boolean {
  if (a.address !== undefined && a.address === b.address) return true;
  if (a.name === undefined || b.name === undefined) return a.address === undefined || b.address === undefined;
  const words = new Set(wordsOf(a.name.toLowerCase()));
  return wordsOf(b.name.toLowerCase()).some((word) => words.has(word));
}

/** The most complete author and date in the attribution lines. */
function agreed(all: readonly Attribution[]): Pick<Reconstruction, 'name' | 'address' | 'date' | 'zone'> {
  const dated = all
    .filter((one) => one.date !== undefined)
    .sort((a, b) => (b.date?.length ?? 0) - (a.date?.length ?? 0))[0];
  return {
    name: all.find((one) => one.name !== undefined)?.name,
    address: all.find((one) => one.address !== undefined)?.address,
    date: dated?.date,
    zone: dated?.zone,
  };
}
