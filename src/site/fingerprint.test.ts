import { describe, expect, test } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { threadFingerprint } from './fingerprint.ts';

const PLAIN = '2020-03-02-a-author-000002';
const REFERRING = '2020-03-02-b-author-000003';
const ANNOTATED = '2020-03-02-a-author-000001';

const FILES: Files = { ...SMALL, [`posts/${PLAIN}.mdx`]: postFile(PLAIN, 'Nobody annotated this.\n') };

/** Which of the two threads, the annotated and the plain one, have other pages after an edit. */
function changedBy(files: Files, from: Files = FILES): string[] {
  const [before, after] = [from, files].map((some) => {
    const kb = knowledgeOf(some);
    return new Map([...kb.threads.values()].map((thread) => [thread.slug, threadFingerprint(kb, thread)]));
  });
  return [ANNOTATED, PLAIN].filter((slug) => before?.get(slug) !== after?.get(slug));
}

describe('the pages of a thread change', () => {
  test('by nothing where nothing was edited', () => {
    expect(changedBy({ ...FILES })).toEqual([]);
  });

  test('by an edited position, where a curator annotated them', () => {
    expect(changedBy(edited(FILES, 'positions/two-rings.mdx', 'are needed', 'are wanted'))).toEqual([
      ANNOTATED,
    ]);
  });

  test('by the name of their author, and by any concept that they may mention', () => {
    expect(changedBy(edited(FILES, 'people/a-author.mdx', 'A. Author', 'Ann Author'))).toHaveLength(2);
    expect(changedBy(edited(FILES, 'concepts/ring.mdx', 'without ends', 'with no end'))).toHaveLength(2);
  });

  test('by what is put into the plain one, which then is annotated', () => {
    const file = `posts/${PLAIN}.mdx`;
    expect(changedBy(edited(FILES, file, 'subject: Rings', 'subject: Bells'))).toEqual([PLAIN]);
    expect(changedBy(edited(FILES, file, 'subject: Rings', 'note: See.\nsubject: Rings'))).toEqual([PLAIN]);
  });

  test('by the title of a debate that names their thread, though no post names the debate', () => {
    const root = 'root@example.org';
    const named = { ...FILES, [`posts/${PLAIN}.mdx`]: postFile(PLAIN, 'Me too.\n', `inReplyTo: ${root}\n`) };
    const bells = (title: string) => ({
      ...named,
      'debates/bells.mdx': `---\ntitle: ${title}\nquestion: Which?\nsummary: About bells.\nstatus: open\noutcome: None.\nissues: [{ id: which, question: Which? }]\nthreads: [${root}, ${ANNOTATED}]\n---\n`,
    });
    expect(knowledgeOf(bells('Bells')).debates.get('bells')?.threads).toHaveLength(1);
    expect(changedBy(bells('Great bells'), bells('Bells'))).not.toEqual([]);
  });

  test('by the name of whoever wrote a post that refers to theirs, and not by an edited position', () => {
    const referring = {
      ...FILES,
      'people/b-author.mdx': '---\nname: B. Author\naddresses: [b@example.org]\n---\n',
      [`posts/${REFERRING}.mdx`]: postFile(REFERRING, 'As before.\n', `parent: ${PLAIN}\n`, 'b-author'),
    };
    const named = edited(referring, 'people/b-author.mdx', 'B. Author', 'Bea Author');
    expect(changedBy(named, referring)).toContain(PLAIN);
    const position = edited(referring, 'positions/two-rings.mdx', 'are needed', 'are wanted');
    expect(changedBy(position, referring)).toEqual([ANNOTATED]);
  });

  test('by where posts are read, of their own and of those that refer to them', () => {
    const onThreads = {
      ...FILES,
      'parley.yaml': 'format: 2\nposts: threads\n',
      'people/b-author.mdx': '---\nname: B. Author\naddresses: [b@example.org]\n---\n',
      [`posts/${REFERRING}.mdx`]: postFile(
        REFERRING,
        'As before.\n',
        `parent: ${PLAIN}\nseparate: true\n`,
        'b-author',
      ),
    };
    const onPages = { ...onThreads, 'parley.yaml': 'format: 2\nposts: pages\n' };
    expect(changedBy(onPages, onThreads)).toEqual([ANNOTATED, PLAIN]);
    const file = `posts/${REFERRING}.mdx`;
    expect(changedBy(edited(onThreads, file, 'parent:', 'note: Odd.\nparent:'), onThreads)).toContain(PLAIN);
    const named = edited(onThreads, 'concepts/ring.mdx', 'ends.\n---\n', `ends.\n---\n\nSee [[${PLAIN}]].\n`);
    expect(changedBy(named, onThreads)).toContain(PLAIN);
  });
});
