import { afterEach, expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { day } from '../dates.ts';
import { threadFingerprint } from '../fingerprint.ts';
import { threadPage } from '../thread-page/index.ts';
import { speak } from './index.ts';
import { inARow, together } from './lists.ts';

const ENGLISH = { language: 'en', words: {} };
const GERMAN = { language: 'de', words: { thread: { kind: 'Faden' } } };

afterEach(() => speak(ENGLISH));

/** A page of the only thread. */
function pageOf(kb: ReturnType<typeof knowledgeOf>): string {
  const [thread] = kb.threads.values();
  if (thread === undefined) throw new Error('no thread');
  return threadPage(kb, thread, 1, undefined).main.text;
}

test('templates speak as they were told last, and English again after that', () => {
  const kb = knowledgeOf(SMALL);
  const english = pageOf(kb);
  speak(GERMAN);
  expect(pageOf(kb)).toContain('<span>Faden</span> <span>2. März 2020</span>');
  speak(ENGLISH);
  expect(pageOf(kb)).toBe(english);
});

test('dates and lists are those of the language where it has words, and English where it has none', () => {
  speak(GERMAN);
  expect([day('2020-03-02'), inARow(['a', 'b', 'c']).join('')]).toEqual(['2. März 2020', 'a, b und c']);
  speak({ language: 'de', words: {} });
  expect([day('2020-03-02'), together(['a', 'b', 'c']).join('')]).toEqual(['2 March 2020', 'a, b and c']);
});

test('pages of threads are made anew where words change', () => {
  const [kb, other] = [knowledgeOf(SMALL), knowledgeOf(SMALL)];
  const spoken = { ...other, settings: { ...other.settings, ...GERMAN } };
  const of = (one: typeof kb) => [...one.threads.values()].map((thread) => threadFingerprint(one, thread));
  expect(of(spoken)).not.toEqual(of(kb));
});
