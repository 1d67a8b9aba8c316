import { describe, expect, it } from 'vitest';
import { createIndex } from './engine.ts';
import { type LaterTexts, readTexts, readWords } from './later-texts.ts';
import { query } from './query.ts';
import type { SearchRecord } from './record.ts';
import { wordsOf } from './words.ts';

const TEXTS = [
  'The watermark moves only forwards.',
  'A lone producer needs no lock, and moves the watermark.',
  'Forwards only: nothing moves.',
];

const records = TEXTS.map(
  (_, i): SearchRecord => ({
    kind: 'position',
    title: `Position ${'abc'[i]}`,
    text: '',
    names: [],
    author: '',
    date: '',
    debate: '',
    address: `positions/${i}/`,
  }),
);

/** Every text's words, and which texts were loaded. */
function later(): LaterTexts & { readonly loaded: number[] } {
  const loaded: number[] = [];
  return {
    loaded,
    async words(word) {
      const recordsByWord = new Map<string, number[]>();
      for (const [record, text] of TEXTS.entries())
        for (const { folded } of wordsOf(text))
          if (folded.startsWith(word))
            recordsByWord.set(folded, [...new Set([...(recordsByWord.get(folded) ?? []), record])]);
      return recordsByWord;
    },
    async texts(numbers) {
      loaded.push(...numbers);
      return new Map(numbers.map((number) => [number, TEXTS[number] ?? '']));
    },
  };
}

async function found(text: string, texts = later()) {
  const index = createIndex(records);
  await readWords(index, texts, text);
  let answer = query(index, text);
  if (await readTexts(index, texts, answer)) answer = query(index, text);
  return answer.groups.flatMap(({ results }) => results);
}

const addresses = async (text: string) => (await found(text)).map(({ record }) => record.address).sort();

describe('a search of records whose texts are apart', () => {
  it('finds by the words of texts', async () => {
    expect(await addresses('watermark')).toEqual(['positions/0/', 'positions/1/']);
    expect(await addresses('watermark lock')).toEqual(['positions/1/']);
  });

  it('finds by words of the title and of the text together', async () => {
    expect(await addresses('position b producer')).toEqual(['positions/1/']);
  });

  it('shows the text with its matches marked', async () => {
    const [first] = await found('lone producer');
    expect(first?.snippet.text).toBe(TEXTS[1]);
    expect(first?.snippet.marks).toHaveLength(2);
  });

  it('loads the texts of what it shows, and no others', async () => {
    const texts = later();
    await found('lock', texts);
    expect(texts.loaded).toEqual([1]);
  });

  it('finds phrases, and leaves out what is not wanted', async () => {
    expect(await addresses('"only forwards"')).toEqual(['positions/0/']);
    expect(await addresses('watermark -lock')).toEqual(['positions/0/']);
    expect(await addresses('moves -"moves only"')).toEqual(['positions/1/', 'positions/2/']);
  });

  it('puts words that follow each other first', async () => {
    expect((await found('only forwards'))[0]?.record.address).toBe('positions/0/');
  });
});
