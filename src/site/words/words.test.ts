import { expect, test } from 'vitest';
import { knowledgeOf, SMALL } from '../../../tests/support/knowledge.ts';
import { day } from '../dates.ts';
import { threadFingerprint } from '../fingerprint.ts';
import { threadPage } from '../thread-page/index.ts';
import { inWordsOf, words } from './index.ts';
import { inARow, together } from './lists.ts';

const ENGLISH = { language: 'en', words: {} };
const GERMAN = { language: 'de', words: { thread: { kind: 'Faden' }, labels: { adopted: 'angenommen' } } };

/** A page of the only thread. */
function pageOf(kb: ReturnType<typeof knowledgeOf>): string {
  const [thread] = kb.threads.values();
  if (thread === undefined) throw new Error('no thread');
  return threadPage(kb, thread, 1, undefined).main.text;
}

test('templates are in the words of the knowledge base that the work is for, and in English outside of such work', () => {
  const kb = knowledgeOf(SMALL);
  const english = pageOf(kb);
  expect(inWordsOf(GERMAN, () => pageOf(kb))).toContain('<span>Faden</span> <span>2. März 2020</span>');
  expect(inWordsOf(GERMAN, () => inWordsOf(ENGLISH, () => pageOf(kb)))).toBe(english);
  expect(pageOf(kb)).toBe(english);
});

test('work that waits keeps its words while other work runs in others', async () => {
  const labels = words.labels;
  const spoken = async (waits: number) => {
    const said: string[] = [];
    for (let turn = 0; turn < waits; turn++) {
      await new Promise((go) => setTimeout(go, 1));
      said.push(words.thread.kind, labels.adopted, day('2020-03-02'));
    }
    return new Set(said);
  };
  const [german, english] = await Promise.all([
    inWordsOf(GERMAN, () => spoken(5)),
    inWordsOf(ENGLISH, () => spoken(5)),
  ]);
  expect(german).toEqual(new Set(['Faden', 'angenommen', '2. März 2020']));
  expect(english).toEqual(new Set(['Thread', 'adopted', '2 March 2020']));
});

test('dates and lists are those of the language where it has words, and English where it has none', () => {
  const shown = () => [day('2020-03-02'), inARow(['a', 'b', 'c']).join(''), together(['a', 'b']).join('')];
  expect(inWordsOf(GERMAN, shown)).toEqual(['2. März 2020', 'a, b und c', 'a und b']);
  expect(inWordsOf({ language: 'de', words: {} }, shown)).toEqual(['2 March 2020', 'a, b, c', 'a and b']);
});

test('pages of threads are made anew where words change', () => {
  const [kb, other] = [knowledgeOf(SMALL), knowledgeOf(SMALL)];
  const spoken = { ...other, settings: { ...other.settings, ...GERMAN } };
  const of = (one: typeof kb) => [...one.threads.values()].map((thread) => threadFingerprint(one, thread));
  expect(of(spoken)).not.toEqual(of(kb));
});
