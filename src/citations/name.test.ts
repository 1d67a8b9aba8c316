import { describe, expect, it } from 'vitest';
import { citedName, nameText } from './name.ts';

describe('citedName', () => {
  it.each([
    ['Ada Author', { family: 'Author', given: 'Ada' }],
    ['A. B. Author', { family: 'Author', given: 'A. B.' }],
    ['Jan van Example', { family: 'Example', given: 'Jan', 'non-dropping-particle': 'van' }],
    ['Björn Østby', { family: 'Østby', given: 'Björn' }],
    ['build robot', { literal: 'build robot' }],
    ['Author', { literal: 'Author' }],
    ['Author, Ada (Org)', { literal: 'Author, Ada (Org)' }],
    ['Robot 9000', { literal: 'Robot 9000' }],
    ['王小明', { literal: '王小明' }],
  ])('takes %j apart only where it is plainly a person', (name, expected) => {
    expect(citedName(name)).toEqual(expected);
    expect(nameText(citedName(name))).toBe(name);
  });
});
