import { describe, expect, test } from 'vitest';
import { wordsOfPath } from './asked.ts';

describe('the words of an address that leads nowhere', () => {
  test('are those of its last part', () => {
    expect(wordsOfPath('/p/positions/vfio-handle/', '/p/')).toBe('vfio handle');
    expect(wordsOfPath('/concepts/live_migration.html', '/')).toBe('live migration');
  });

  test('leave out the date and hash of a post', () => {
    expect(wordsOfPath('/posts/2020-03-02-a-author-0a1b2c/', '/')).toBe('a author');
  });

  test('are none where there is none, and survive what is badly encoded', () => {
    expect(wordsOfPath('/', '/')).toBe('');
    expect(wordsOfPath('/%E0%A4%A', '/')).toBe('%E0%A4%A');
  });
});
