import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from './question.ts';

describe('a query', () => {
  it('is words, phrases and what must not occur', () => {
    expect(parseQuestion('live "exact phrase" -kvm -"two words" migration')).toMatchObject({
      words: 'live exact phrase migration',
      phrases: ['exact phrase'],
      without: ['kvm', 'two words'],
    });
  });

  it.each([
    ['ring -patch', ['patch']],
    ['ring -"two words"', ['two words']],
    ['-patch ring', ['patch']],
    ['ring -v2-rc', ['v2-rc']],
    ['ring -Ёлка', ['Ёлка']],
    ['returns -EINVAL', []],
    ['gcc -O2', []],
    ['git --dry-run', []],
    ['a - b', []],
    ['a-b', []],
    ['ptr->next', []],
    ['gave -22', []],
    ['ring -fs/exec.c', []],
    ['ring -a->b', []],
    ['("ring" -', []],
  ])('%s excludes %j', (text, without) => {
    expect(parseQuestion(text).without).toEqual(without);
    expect(parseQuestion(text).narrowing).toHaveLength(without.length);
  });

  it('of exclusions alone is a search for the words; with a condition it is none', () => {
    expect(parseQuestion('-patch -kvm')).toMatchObject({ words: '-patch -kvm', without: [], narrowing: [] });
    expect(parseQuestion('-patch list:kvm')).toMatchObject({ words: '', without: ['patch'] });
  });

  it('turns kinds and days round by a minus', () => {
    expect(parseQuestion('ring -kind:post').kinds).not.toContain('post');
    expect(parseQuestion('ring -kind:post').kinds).toContain('position');
    expect(parseQuestion('ring -after:2022-12')).toMatchObject({ after: '', before: '2022-11-30' });
    expect(parseQuestion('ring -before:2023')).toMatchObject({ after: '2024-01-01', before: '' });
  });

  it('tells what narrows it, as typed', () => {
    expect(parseQuestion('ring -kvm from:"ada l" -list:kvm kind:post after:2022').narrowing).toEqual([
      '-kvm',
      'from:"ada l"',
      '-list:kvm',
      'kind:post',
      'after:2022',
    ]);
  });

  it('in quotes is a phrase, of one word too', () => {
    expect(parseQuestion('"buff" of "" "two  words"').phrases).toEqual(['buff', 'two  words']);
  });

  it.each([
    '-EINVAL',
    '--dry-run',
    'C++',
    '->',
    '#define',
    '@user',
    '%s',
    '$VAR',
    '+1',
    '-22',
    '*.c',
    'std::vector',
    '-foo:bar',
  ])('%s is a word, whole', (text) => {
    expect(parseQuestion(`returns ${text}`)).toMatchObject({ words: `returns ${text}`, without: [] });
  });

  it('has conditions, in quotes where a value has spaces, turned round by a minus', () => {
    expect(parseQuestion('from:"Ada Author" -list:kvm is:open pasid')).toMatchObject({
      words: 'pasid',
      conditions: [
        { facet: 'from', value: 'Ada Author', not: false },
        { facet: 'list', value: 'kvm', not: true },
        { facet: 'is', value: 'open', not: false },
      ],
    });
  });

  it.each([
    ['after:2022', '2022-01-01', ''],
    ['before:2022', '', '2022-12-31'],
    ['after:2022-3 before:2022-04-05', '2022-03-01', '2022-04-05'],
    ['before:2022-12', '', '2022-12-31'],
    ['before:2024-2', '', '2024-02-29'],
    ['-before:2022-02', '2022-03-01', ''],
  ])('%s bounds the days', (text, after, before) => {
    expect(parseQuestion(text)).toMatchObject({ words: '', after, before });
  });

  it.each(['after:2022-13', 'before:2022-00', 'after:2022-02-29', 'before:2022-12-32', '-after:2022-04-31'])(
    '%s is of no day, and words',
    (text) => {
      expect(parseQuestion(text)).toMatchObject({ words: text, after: '', before: '', narrowing: [] });
    },
  );

  it('takes what it does not know for words', () => {
    expect(parseQuestion('foo:bar std::vector after:noon http://example.org/x').words).toBe(
      'foo:bar std::vector after:noon http://example.org/x',
    );
  });

  it.each([
    ['<a.b-1@example.org>', 'a.b-1@example.org'],
    ['a.b-1@example.org', 'a.b-1@example.org'],
    ['https://lore.kernel.org/kvm/a.b-1@example.org/', 'a.b-1@example.org'],
    ['https://lore.kernel.org/r/a%2Fb@example.org/#t', 'a/b@example.org'],
    ['https://example.org/~ada/', ''],
    ['ask ada@example.org', ''],
  ])('%s asks for the message %j', (text, message) => {
    expect(parseQuestion(text).message).toBe(message);
  });

  it.each(['mid:a-1@example.org', '<a-1@example.org>', 'https://lore.kernel.org/kvm/a-1@example.org/#t'])(
    '%s has the words of its message alone',
    (text) => {
      expect(parseQuestion(text).words).toBe('a-1@example.org');
    },
  );

  it('never throws, and is read in time, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => {
        expect(parseQuestion(text).words.length).toBeLessThanOrEqual(300);
      }),
    );
  });
});
