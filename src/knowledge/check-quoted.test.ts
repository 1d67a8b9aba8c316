import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { edited, type Files, knowledgeOf, postFile, SMALL } from '../../tests/support/knowledge.ts';
import { type Collection, readEntry, withAttached } from '../entries/index.ts';
import { buildKnowledge } from './build.ts';

const FIRST = '2020-03-02-a-author-000001';
const REPLY = '2020-03-03-b-writer-000002';

/** The small debate, and a reply in which an argument rests on some words. @param own Further fields of the argument. */
function withReply(text: string, exact: string, own = '', from = 'b-writer', matter = ''): Files {
  const fields = `${matter}debate: rings\narguments:\n  - id: said\n    supports: one-ring\n    gist: Said so.\n    exact: ${JSON.stringify(exact)}\n${own}`;
  const file = postFile(REPLY, text, fields, from)
    .replace('date: 2020-03-02', 'date: 2020-03-03')
    .replace(`thread: ${REPLY}`, `inReplyTo: ${FIRST}@example.org\nthread: ${FIRST}`);
  return {
    ...SMALL,
    'people/b-writer.mdx': '---\nname: B. Writer\naddresses: [b@example.org]\n---\n',
    [`posts/${REPLY}.mdx`]: file,
  };
}

const problemsOf = (files: Files) =>
  knowledgeOf(files).problems.map(({ code, line, message }) => ({ code, line, message }));
/** Of a knowledge base whose posts have files beside them. */
function codesWith(files: Files, read: (path: string) => string | undefined): string[] {
  const entries = Object.entries(files).flatMap(([file, source]) => {
    const entry = readEntry(file.split('/')[0] as Collection, file, source);
    return 'problems' in entry ? [] : [withAttached(entry, read)];
  });
  expect(entries).toHaveLength(Object.keys(files).length);
  return buildKnowledge({ entries, problems: [] }).problems.map(({ code }) => code);
}
const codes = (files: Files) => problemsOf(files).map(({ code }) => code);

const QUOTING = 'A. Author wrote:\n> One ring is enough for\n> all we do.\n\nIndeed it is, I say.\n';
const COPY =
  'Indeed it is, I say.\n\n-----Original Message-----\nFrom: A. Author <a@example.org>\nSent: Monday, March 2, 2020 10:00 AM\nTo: dev@lists.example.org\nSubject: Rings\n\nOne ring is enough for\nall we do. A second ring is a burden.\n';

describe('evidence that is quoted in its post', () => {
  it("is somebody else's words: an error that says where to write the argument", () => {
    const [problem, ...others] = problemsOf(withReply(QUOTING, 'One ring is enough for all we do.'));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'evidence-quoted', line: 15 });
    expect(problem?.message).toMatch(
      /^the evidence of "said" stands in the post only as a quotation: words of A\. Author; write the argument in posts\/2020-03-02-a-author-000001\.mdx, paragraph (p-[0-9a-f]{8}) \(posts\/2020-03-02-a-author-000001\/#\1\): exact: 'One ring is enough for all we do\.', or write quotes: true where it is meant that this post quotes it$/,
    );
  });

  it('is told though what the argument points at is not there', () => {
    const files = withReply(QUOTING, 'One ring is enough for all we do.');
    const file = `posts/${REPLY}.mdx`;
    expect(codes(edited(files, file, 'supports: one-ring', 'supports: no-ring'))).toEqual([
      'broken-reference',
      'evidence-quoted',
    ]);
  });

  it('is well where it is meant', () => {
    const files = withReply(QUOTING, 'One ring is enough for all we do.', '    quotes: true\n');
    expect(problemsOf(files)).toEqual([]);
    expect(knowledgeOf(files).arguments.get(`${REPLY}#said`)?.quotes).toBe(true);
  });

  it('is a warning where quotes is said of words of its own', () => {
    const files = withReply(QUOTING, 'Indeed it is', '    quotes: true\n');
    expect(problemsOf(files)).toMatchObject([{ code: 'evidence-own', line: 16 }]);
    expect(knowledgeOf(files).problems[0]?.severity).toBe('warning');
  });

  it('takes true alone for quotes', () => {
    const files = withReply(QUOTING, 'Indeed it is', '    quotes: false\n');
    expect(problemsOf(files)[0]?.message).toContain('write true where the words are quoted in the post');
  });

  it.each([
    ['words that go on from a quotation', QUOTING, 'all we do. Indeed it is'],
    ['own words', QUOTING, 'Indeed it is'],
    [
      'words of which one place is its own',
      `${QUOTING}\nOne ring is enough for all we do.\n`,
      'One ring is enough',
    ],
    [
      'what is marked within a patch',
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n > the ring it holds\n-b\n+c\n',
      'the ring it holds',
    ],
    [
      'a line that a mailbox marked',
      'It is so.\n>From here on the ring is enough.\nIndeed.\n',
      'here on the ring is enough',
    ],
  ])('is not: %s', (_, text, exact) => {
    expect(codes(withReply(text, exact))).toEqual([]);
  });

  it.each([
    ['deeper quotations', '> > One ring is enough for all we do.\n> So?\n\nIndeed.\n'],
    ['a copy without marks', COPY],
    [
      'a forwarded mail',
      COPY.replace('-----Original Message-----', '---------- Forwarded message ---------'),
    ],
    ['a copy whose head names nobody that it was sent to', COPY.replace(/^To: .*\n/m, '')],
    ['initials', 'Hello,\n\nAA> One ring is enough for\nAA> all we do.\n\nIndeed.\n'],
    [
      'a quoted line that a mailer broke',
      '> One ring is enough for all\n> we do. A second ring is a\nburden.\n\nIndeed.\n',
    ],
  ])('stands in %s', (_, text) => {
    const [problem] = problemsOf(withReply(text, 'One ring is enough for'));
    expect(problem?.code).toBe('evidence-quoted');
    expect(problem?.message).toContain(`write the argument in posts/${FIRST}.mdx, paragraph p-`);
  });

  it('names who is quoted where the thread has no post of theirs', () => {
    const [problem] = problemsOf(
      withReply('Cyn Example wrote:\n> Three rings at least shall it be.\n\nNo.\n', 'Three rings at least'),
    );
    expect(problem?.code).toBe('evidence-quoted');
    expect(problem?.message).toContain(
      'words of Cyn Example, whose post the thread does not hold; cite it in the debate (citesMessage, by, date)',
    );
    const [copied] = problemsOf(withReply(COPY.replaceAll('ring', 'rang'), 'One rang is enough'));
    expect(copied?.message).toContain('words of A. Author, whose post the thread does not hold');
  });

  it("may be the author's own of another post", () => {
    const [problem] = problemsOf(withReply(QUOTING, 'One ring is enough', '', 'a-author'));
    expect(problem?.message).toContain("the author's words of another post; write the argument in");
  });

  it('is not what was written below a mail that was copied and is held', () => {
    expect(codes(withReply(`${COPY}\nNo, I need two of them.\n`, 'I need two of them'))).toEqual([]);
  });

  it.each([
    ['in a message', 'message/rfc822', 'fwd.eml', 'evidence-quoted'],
    ['in a note of their own', 'text/plain', 'note.txt', undefined],
    ['quoted in a note', 'text/plain', 'quoted.txt', 'evidence-quoted'],
  ])('is read in the files that came with the post: %s', (_, type, name, code) => {
    const file = `attachments/${REPLY}/${name}.txt`;
    const bytes = name === 'quoted.txt' ? '> Three rings it is.\n\nWell.\n' : 'Three rings it is.\n';
    const hash = createHash('sha256').update(bytes).digest('hex');
    const attachments = `attachments:\n  - { name: ${name}, type: ${type}, bytes: ${bytes.length}, file: ${file}, sha256: ${hash} }\n`;
    const files = withReply('See there.\n', 'Three rings it is', '', 'b-writer', attachments);
    expect(codesWith(files, (path) => (path === file ? bytes : undefined))).toEqual(
      code === undefined ? [] : [code],
    );
  });

  it('is told by its author first where several places have it, or by quotes', () => {
    const both = `${QUOTING}\nOne ring is enough for all we do.\n`;
    const range = (own: string) =>
      knowledgeOf(withReply(both, 'One ring is enough for all we do.', own)).arguments.get(`${REPLY}#said`)
        ?.evidence?.range?.start.line;
    expect([range(''), range('    quotes: true\n')]).toEqual([6, 1]);
  });

  it('is as the post has it from then on, however it was copied', () => {
    const files = withReply('Indeed it is *not* e\ufb00ective.\n', 'is \\*not\\* effective.');
    expect(problemsOf(files)).toEqual([]);
    expect(knowledgeOf(files).arguments.get(`${REPLY}#said`)?.evidence?.exact).toBe(
      'is *not* e\ufb00ective.',
    );
  });

  it('leaves the small debate as it was', () => {
    expect(problemsOf(edited(SMALL, 'debates/rings.mdx', 'About rings', 'Of rings'))).toEqual([]);
  });
});
