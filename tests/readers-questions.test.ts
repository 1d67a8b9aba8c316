import { beforeAll, describe, expect, it } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { buildKnowledge } from '../src/knowledge/index.ts';
import { createIndex, query, type SearchIndex, searchRecords } from '../src/search/index.ts';
import { READERS_QUESTIONS } from './support/readers-questions.ts';

let index: SearchIndex;
beforeAll(async () => {
  index = createIndex(searchRecords(buildKnowledge(await readEntries('content'))));
});

/** Ids of the first results as they are shown, one after the other. */
function firstOf(question: string, shown = 3): string[] {
  const results = query(index, question).groups.flatMap((group) => group.results);
  return results.slice(0, shown).map(({ record }) => record.names[0] ?? '');
}

describe('a question of a reader about the debate that ships with Parley', () => {
  it('has what answers it among the first three results, for 50 of 60', () => {
    expect(READERS_QUESTIONS).toHaveLength(60);
    const missed = READERS_QUESTIONS.filter(
      ([question, answers]) => !firstOf(question).some((id) => answers.split(' ').includes(id)),
    );
    expect(60 - missed.length, missed.map(([question]) => question).join('\n')).toBeGreaterThanOrEqual(50);
  });
});
