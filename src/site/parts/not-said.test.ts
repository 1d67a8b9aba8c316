import { describe, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { noteToHtml } from '../post/note.ts';
import { notSaid } from './not-said.ts';

const KEY = '2020-03-02-a-author-000001#enough';
const withContact = (contact: string) =>
  knowledgeOf({ ...SMALL, 'parley.yaml': `format: 2\ncontact: ${contact}\n` });

describe('the mark by which a gist is objected to', () => {
  test('writes to the contact, with the key of the argument as the subject', () => {
    const mark = notSaid(withContact('curator@example.org'), KEY)?.text;
    expect(mark).toContain(`href="mailto:curator@example.org?subject=${encodeURIComponent(KEY)}"`);
    expect(mark).toContain('Not what was said?');
  });

  test('leads to a page that is the contact', () => {
    expect(notSaid(withContact('https://example.org/ask'), KEY)?.text).toContain(
      'href="https://example.org/ask"',
    );
  });

  test('is nowhere where there is no contact, and at each note where there is one', () => {
    const without = knowledgeOf(SMALL);
    expect(notSaid(without, KEY)).toBeUndefined();
    const noteIn = (kb: typeof without) => {
      const argument = kb.arguments.get(KEY);
      return argument === undefined ? '' : noteToHtml(kb, argument);
    };
    expect(noteIn(without)).not.toContain('not-said');
    expect(noteIn(withContact('curator@example.org'))).toContain('not-said');
  });
});
