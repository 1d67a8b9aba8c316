import { RELATIONS, type Target } from '../../src/entries/index.ts';
import { type Files, postFile } from './knowledge.ts';
import { targetYaml } from './target-yaml.ts';

/** A debate as plain data, so that it can be edited; `filesOf` writes its entries. */
export interface Debate {
  readonly questions: string[];
  readonly positions: {
    id: string;
    issue: number;
    statement: string;
    supersededBy?: string;
    aliases: string[];
  }[];
  readonly arguments: {
    /** Number of the post that makes it. */
    post: number;
    id: string;
    relation: 'supports' | 'objectsTo' | 'qualifies';
    target: string;
    /** What else it is about. */
    others: Target[];
    gist: string;
    exact: string;
    aliases: string[];
  }[];
}

const WORDS =
  'queue buffer driver kernel device handle state memory page register interrupt guest host migration command controller function namespace ring lock'.split(
    ' ',
  );
const VERBS = 'needs keeps drives hides owns copies resets shares maps names'.split(' ');

/** Some words drawn by random numbers from 0 to 1, and a number that no other sentence has. */
export function sentence(draw: () => number, mark: string): string {
  const word = (list: readonly string[]) => list[Math.floor(draw() * list.length)] ?? '';
  return `The ${word(WORDS)} ${word(VERBS)} the ${word(WORDS)} of ${word(WORDS)} ${mark} and the ${word(WORDS)}.`;
}

/** Arguments in one post. */
const IN_POST = 4;

/** The key of an argument. */
export function keyOf({ post, id }: { post: number; id: string }): string {
  return `${postId(post)}#${id}`;
}

export function postId(post: number): string {
  return `2020-03-02-a-author-${post.toString(16).padStart(6, '0')}`;
}

/**
 * A debate of so many positions, each with about three arguments, some of which answer others.
 * @param several Whether some have other targets besides, anywhere, so that some lead to each other in circles.
 */
export function generatedDebate(positions: number, draw: () => number, several = false): Debate {
  const debate: Debate = { questions: [], positions: [], arguments: [] };
  for (let issue = 0; issue < Math.ceil(positions / 4); issue++)
    debate.questions.push(`What does question ${issue} ask of the ${WORDS[issue % WORDS.length]}?`);
  for (let at = 0; at < positions; at++) {
    const id = `position-${WORDS[at % WORDS.length]}-${at}`;
    debate.positions.push({
      id,
      issue: Math.floor(at / 4),
      statement: sentence(draw, `statement ${at}`),
      aliases: [],
    });
    const own: string[] = [id];
    const count = Math.floor(draw() * 6);
    for (let number = 0; number < count; number++) {
      const index = debate.arguments.length;
      const argument = {
        post: Math.floor(index / IN_POST),
        id: `argument-${index}`,
        relation:
          (['supports', 'objectsTo', 'objectsTo', 'qualifies'] as const)[Math.floor(draw() * 4)] ??
          'supports',
        target: own[Math.floor(draw() * own.length)] ?? id,
        others: [] as Target[],
        gist: sentence(draw, `gist ${index}`),
        exact: sentence(draw, `words ${index}`),
        aliases: [],
      };
      own.push(keyOf(argument));
      debate.arguments.push(argument);
    }
  }
  if (several) addTargets(debate, draw);
  return debate;
}

/** Gives every other argument one or two more targets, whatever they are. */
function addTargets({ positions, arguments: list }: Debate, draw: () => number): void {
  const names = [...positions.map(({ id }) => id), ...list.map(keyOf)];
  const pick = <T>(among: readonly T[]): T => among[Math.floor(draw() * among.length)] as T;
  for (const argument of list) {
    if (draw() < 0.5) continue;
    const targets = new Set([pick(names), pick(names)]);
    argument.others = [...targets]
      .filter((target) => target !== argument.target)
      .map((target) => ({ relation: pick(RELATIONS), target }));
  }
}

/** What an argument is about. */
export function targetsIn({ relation, target, others }: Debate['arguments'][number]): Target[] {
  return [{ relation, target }, ...others.filter((one) => one.target !== target)];
}

/** Has every argument that is about one thing be about another. */
export function retarget({ arguments: list }: Debate, from: string, to: string): void {
  for (const one of list) {
    if (one.target === from) one.target = to;
    one.others = one.others.map(({ relation, target }) => ({
      relation,
      target: target === from ? to : target,
    }));
  }
}

/** The entries of a debate. */
export function filesOf({ questions, positions, arguments: list }: Debate): Files {
  const files: Record<string, string> = {
    'people/a-author.mdx': '---\nname: A. Author\naddresses: [a@example.org]\n---\n',
    'debates/generated.mdx': `---\ntitle: Generated\nquestion: What is it?\nsummary: About it.\nstatus: open\noutcome: None.\nissues:\n${questions.map((question, at) => `  - id: issue-${at}\n    question: ${question}\n`).join('')}---\n`,
  };
  for (const { id, issue, statement, supersededBy, aliases } of positions)
    files[`positions/${id}.mdx`] =
      `---\ntitle: Position ${id}\ndebate: generated\nissue: issue-${issue}\nstatement: ${statement}\n${supersededBy === undefined ? '' : `supersededBy: ${supersededBy}\n`}aliases: [${aliases.join(', ')}]\n---\n`;
  const posts = new Map<number, Debate['arguments']>();
  for (const argument of list) posts.set(argument.post, [...(posts.get(argument.post) ?? []), argument]);
  for (const [post, made] of posts) {
    const yaml = made.map(
      ({ id, gist, exact, aliases, ...aims }) =>
        `  - id: ${id}\n${targetYaml(targetsIn({ id, gist, exact, aliases, ...aims }))}    gist: ${gist}\n    exact: ${exact}\n    aliases: [${aliases.join(', ')}]\n`,
    );
    const text = made.map(({ exact }) => `${exact}\n`).join('\n');
    files[`posts/${postId(post)}.mdx`] = postFile(postId(post), text, `arguments:\n${yaml.join('')}`);
  }
  return files;
}
