import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from '../../bench/support/random.ts';
import { readEntries, wholeText } from '../../src/entries/index.ts';
import { buildKnowledge } from '../../src/knowledge/index.ts';
import { segmentLines } from '../../src/segments/index.ts';

/** What a debate over imported posts is made of. */
export interface DebateSize {
  readonly arguments: number;
  readonly issues: number;
  readonly positions: number;
  /** Arguments of these whose message the archive does not hold. */
  readonly cited: number;
}

interface Made {
  readonly key: string;
  readonly by: string;
  readonly yaml: string;
}

interface Sentence {
  readonly post: string;
  readonly file: string;
  readonly from: string;
  readonly date: string;
  readonly text: string;
}

const TITLES = [
  'one ring for all',
  'a lock of its own',
  'مخزن مؤقت واحد',
  'the_state_machine_of_the_second_controller_without_a_space',
  'the kernel hides the link and userspace is told nothing of it',
  'טבעת אחת',
];

/**
 * Writes a debate over the posts of a content folder: positions, and arguments made at random of sentences of the posts, which answer
 * positions and earlier arguments. It argues nothing, but is as long and as deep as a debate; always the same one for a seed.
 */
export async function argueOver(content: string, id: string, size: DebateSize, seed = 1): Promise<void> {
  const draw = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  const sentences = await sentencesIn(content);
  const positions = Array.from({ length: size.positions }, (_, at) => `${id}-position-${at}`);
  const made: Made[] = [];
  const inPosts = new Map<Sentence, string[]>();
  const held = new Map<string, Set<string>>();
  const cited: string[] = [];
  const step = sentences.length / size.arguments;
  if (step < 1)
    throw new Error(`${content} has ${sentences.length} sentences for ${size.arguments} arguments`);
  for (let at = 0; at < size.arguments; at++) {
    const said = sentences[Math.floor(at * step)] as Sentence;
    const earlier = made.filter(({ by }) => by !== said.from).slice(-25);
    const isDirect = earlier.length === 0 || draw() < 0.4;
    const target = isDirect ? pick(positions) : pick(earlier).key;
    const share = draw();
    const relation = isDirect
      ? share < 0.5
        ? 'supports'
        : share < 0.9
          ? 'objectsTo'
          : 'qualifies'
      : share < 0.65
        ? 'objectsTo'
        : share < 0.85
          ? 'supports'
          : share < 0.95
            ? 'qualifies'
            : 'corrects';
    const isCited = at % Math.floor(size.arguments / size.cited) === 1;
    const lines = [
      `id: said-${at}`,
      `${relation}: ${target}`,
      `gist: ${JSON.stringify(gistOf(said.text))}`,
      ...(isCited
        ? [`citesMessage: away-${at}@example.org`, `by: ${said.from}`, `date: ${said.date.slice(0, 10)}`]
        : [`exact: ${JSON.stringify(said.text)}`]),
    ];
    const yaml = `  - ${lines.join('\n    ')}\n`;
    made.push({ key: `${isCited ? id : said.post}#said-${at}`, by: said.from, yaml });
    if (isCited) cited.push(yaml);
    else {
      const first = [...inPosts.keys()].find(({ post }) => post === said.post) ?? said;
      inPosts.set(first, [...(inPosts.get(first) ?? []), yaml]);
      if (isDirect && relation === 'supports')
        held.set(said.post, new Set([...(held.get(said.post) ?? []), target]));
    }
  }
  for (const [{ file, post }, list] of inPosts) {
    const positionsHere = [...(held.get(post) ?? [])];
    const lines = `debate: ${id}\n${positionsHere.length === 0 ? '' : `positions: [${positionsHere.join(', ')}]\n`}arguments:\n${list.join('')}`;
    const entry = readFileSync(join(content, file), 'utf8');
    writeFileSync(
      join(content, file),
      entry.replace('\n---\n', () => `\n${lines}---\n`),
    );
  }
  const words = (count: number) => Array.from({ length: count }, () => pick(sentences).text).join(' ');
  write(
    content,
    `debates/${id}.mdx`,
    {
      title: 'Who owns the queue of a controller, and who may look into it',
      question: 'When a controller is reset while its ring is in use, what should own the queue?',
      summary: words(3),
      status: 'open',
      outcome: words(2),
    },
    `issues:\n${Array.from({ length: size.issues }, (_, at) => `  - id: issue-${at}\n    question: ${JSON.stringify(`What should happen to the ${TITLES[at % TITLES.length]} where ${gistOf(pick(sentences).text)}?`)}\n`).join('')}arguments:\n${cited.join('')}`,
  );
  positions.forEach((position, at) => {
    write(content, `positions/${position}.mdx`, {
      title: `${TITLES[at % TITLES.length]} ${Math.floor(at / TITLES.length)}`,
      debate: id,
      issue: `issue-${at % size.issues}`,
      statement: words(1),
    });
  });
}

function gistOf(text: string): string {
  return `${text
    .split(' ')
    .slice(0, 18)
    .join(' ')
    .replace(/[\s.,;:(]+$/, '')}.`;
}

/** Writes an entry of plain fields; further lines of its frontmatter as they stand. */
export function write(
  content: string,
  file: string,
  fields: Readonly<Record<string, string>>,
  more = '',
): void {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), `---\n${lines.join('')}${more}---\n`);
}

/** Sentences of the authors' own prose, in order of time, each of which its post has once. */
async function sentencesIn(content: string): Promise<Sentence[]> {
  const { posts } = buildKnowledge(await readEntries(content));
  return [...posts.values()]
    .sort((a, b) => ((a.entry.data.date ?? '') < (b.entry.data.date ?? '') ? -1 : 1))
    .flatMap(({ id, entry }) => {
      const { text } = wholeText(entry);
      const whole = folded(text);
      const prose = segmentLines(text).map((line) =>
        line.label === 'paragraph' && line.depth === 0 ? line.content.trim() : '',
      );
      return prose
        .join('\n')
        .split(/\n\n+/)
        .flatMap((paragraph) => folded(paragraph).split(/(?<=[.?!])\s+/))
        .filter((one) => one.length > 40 && one.length < 260 && whole.split(one).length === 2)
        .map((one) => ({
          post: id,
          file: entry.file,
          from: entry.data.from,
          date: entry.data.date ?? '',
          text: one,
        }));
    });
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
