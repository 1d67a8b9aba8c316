import { describe, expect, expectTypeOf, test } from 'vitest';
import { type Filled, said, wordsIn, wordsToWrite } from './index.ts';

const MESSAGES = {
  plain: 'All of it',
  named: 'By {name}, on {day}',
  posts: { one: '{count} post', other: '{count} posts' },
  group: { held: { one: 'One of {all}', other: '{count} of {all}' } },
} as const;

describe('a message', () => {
  const words = said(MESSAGES, 'en');

  test('is a text, or is filled with the values that it has places for', () => {
    expect(words.plain).toBe('All of it');
    expect(words.named({ name: 'A', day: '1 May' })).toBe('By A, on 1 May');
    expectTypeOf(words.named).toEqualTypeOf<Filled<'name' | 'day'>>();
    expectTypeOf(words.group.held).toEqualTypeOf<Filled<'all' | 'count'>>();
  });

  test('has the form of its number, and numbers as the language writes them', () => {
    expect([0, 1, 2, 1200].map((count) => words.posts({ count }))).toEqual([
      '0 posts',
      '1 post',
      '2 posts',
      '1,200 posts',
    ]);
    expect(words.group.held({ count: 1, all: 3 })).toBe('One of 3');
    expect(said(MESSAGES, 'de').posts({ count: 1200 })).toBe('1.200 posts');
  });

  test('gives its pieces, for values that are no text', () => {
    const link = { href: '/' };
    expect(words.named.parts({ name: link, day: '1 May' })).toEqual(['By ', link, ', on ', '1 May', '']);
  });
});

describe('the words of a knowledge base', () => {
  test('have the forms of its language', () => {
    const own = { counts: { posts: { one: '{count} post', few: '{count} posty', other: '{count} postów' } } };
    const { counts } = wordsIn('pl', own);
    expect([1, 3, 5].map((count) => counts.posts({ count }))).toEqual(['1 post', '3 posty', '5 postów']);
  });

  test('are English where it has none, counted as in English', () => {
    const { layout, counts } = wordsIn('ja', { layout: { site: 'サイト' } });
    expect(layout.site).toBe('サイト');
    expect(layout.skip).toBe('Skip to the content');
    expect(counts.posts({ count: 1 })).toBe('1 post');
  });

  test('are written with the forms of the language, without those that are there where only the others are asked for', () => {
    const own = { counts: { posts: '{count}' }, theme: { dark: 'Ciemny' } };
    const all = wordsToWrite('pl', own, false);
    expect(all.counts).toMatchObject({ posts: '{count}', threads: { few: '{count} threads' } });
    const missing = wordsToWrite('pl', own, true);
    expect(missing.counts).not.toHaveProperty('posts');
    expect(missing.theme).toMatchObject({ light: 'Theme: light' });
    expect(missing.theme).not.toHaveProperty('dark');
  });
});
