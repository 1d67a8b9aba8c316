import { describe, expect, it } from 'vitest';
import { permalink } from './permalink.ts';

describe('permalink', () => {
  it.each([
    [{}, '/positions/x/'],
    [{ base: '/' }, '/positions/x/'],
    [{ base: '/kb' }, '/kb/positions/x/'],
    [{ base: 'kb/' }, '/kb/positions/x/'],
    [{ site: 'https://example.org' }, 'https://example.org/positions/x/'],
    [{ site: 'https://example.org/', base: '/a/b/' }, 'https://example.org/a/b/positions/x/'],
    [{ site: 'https://x.example/kb/' }, 'https://x.example/kb/positions/x/'],
    [{ site: 'https://x.example/kb' }, 'https://x.example/kb/positions/x/'],
    [{ site: 'https://x.example/kb/', base: '/kb/' }, 'https://x.example/kb/positions/x/'],
    [{ site: 'https://x.example/kb/', base: 'kb' }, 'https://x.example/kb/positions/x/'],
    [{ site: 'https://x.example/kb/', base: '/docs' }, 'https://x.example/docs/positions/x/'],
    [{ site: 'https://x.example/kb/', base: '/' }, 'https://x.example/positions/x/'],
  ])('of %j', (publication, expected) => {
    expect(permalink('positions/x/', publication)).toBe(expected);
  });

  it('keeps the fragment of an argument', () => {
    expect(permalink('posts/a/#b', { site: 'https://example.org' })).toBe('https://example.org/posts/a/#b');
  });
});
