import { describe, expect, it } from 'vitest';
import { withoutPart } from './without-part.ts';

describe('a query without one of its parts', () => {
  it.each([
    ['ring -patch size', '-patch', 'ring size'],
    ['ring -patch', '-patch', 'ring'],
    ['-patch  ring', '-patch', 'ring'],
    ['ring -patchwork -patch', '-patch', 'ring -patchwork'],
    ['ring -"two words" size', '-"two words"', 'ring size'],
    ['ring from:"ada  lovelace" size', 'from:"ada  lovelace"', 'ring size'],
    ['"one ring"from:ada size', 'from:ada', '"one ring" size'],
  ])('%s without %s is %s', (text, part, left) => {
    expect(withoutPart(text, part)).toBe(left);
  });
});
