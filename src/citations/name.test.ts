import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedName, nameText } from './name.ts';

const van = { 'non-dropping-particle': 'van' };

describe('citedName', () => {
  it.each([
    ['Ada Author', { family: 'Author', given: 'Ada' }],
    ['A. B. Author', { family: 'Author', given: 'A. B.' }],
    ['Jan van Example', { family: 'Example', given: 'Jan', ...van }],
    [
      'Jan Willem van der Example',
      { family: 'Example', given: 'Jan Willem', 'non-dropping-particle': 'van der' },
    ],
    ["Jan van 't Example", { family: 'Example', given: 'Jan', 'non-dropping-particle': "van 't" }],
    ['M. J. de la Fuente', { family: 'Fuente', given: 'M. J.', 'non-dropping-particle': 'de la' }],
    [
      'Ana María José de la Muestra',
      { family: 'Muestra', given: 'Ana María José', 'non-dropping-particle': 'de la' },
    ],
    [
      'Juan de Dios de la Muestra',
      { family: 'Muestra', given: 'Juan de Dios', 'non-dropping-particle': 'de la' },
    ],
    ['Ana Example y Ejemplo', { family: 'Example y Ejemplo', given: 'Ana' }],
    ['Maria De La Example', { family: 'De La Example', given: 'Maria' }],
    ['Jan Van Example', { family: 'Van Example', given: 'Jan' }],
    ["Jean d'Example", { family: "d'Example", given: 'Jean' }],
    ["Sean O'Example", { family: "O'Example", given: 'Sean' }],
    ['Omar al-Mithal', { family: 'al-Mithal', given: 'Omar' }],
    ['Omar ibn Mithal', { family: 'Mithal', given: 'Omar', 'non-dropping-particle': 'ibn' }],
    ['Jean-Luc Exemple', { family: 'Exemple', given: 'Jean-Luc' }],
    ['Björn Østby', { family: 'Østby', given: 'Björn' }],
    ['Anna Maria Louise Sophie Example', { family: 'Example', given: 'Anna Maria Louise Sophie' }],
    ['M. L. Example Jr.', { family: 'Example', given: 'M. L.', suffix: 'Jr.' }],
    ['Max van Example III', { family: 'Example', given: 'Max', ...van, suffix: 'III' }],
    ['Иван Иванович Примеров', { family: 'Примеров', given: 'Иван Иванович' }],
    ['Μαρία Παράδειγμα', { family: 'Παράδειγμα', given: 'Μαρία' }],
  ])('takes %j apart, and it is written out as it was', (name, expected) => {
    expect(citedName(name)).toEqual(expected);
    expect(nameText(citedName(name))).toBe(name);
  });

  it.each([
    ['de la Fuente, M. J.', 'M. J. de la Fuente'],
    ['Example, M. L., Jr.', 'M. L. Example Jr.'],
    ['M. L. Example, Jr.', 'M. L. Example Jr.'],
    ['Example Jr., M. L.', 'M. L. Example Jr.'],
    ['Example, Jan van', 'Jan van Example'],
    ['Author,  Ada', 'Ada Author'],
    ['Dr. Ada Author', 'Ada Author'],
    ['Prof. Dr. Jan van Example', 'Jan van Example'],
  ])('reads %j as %j', (turned, straight) => {
    expect(citedName(turned)).toEqual(citedName(straight));
    expect(citedName(turned)).not.toHaveProperty('literal');
  });

  it.each([
    ['YAMADA Taro', { family: 'YAMADA', given: 'Taro' }],
    ['Taro YAMADA', { family: 'YAMADA', given: 'Taro' }],
    ['Nguyễn Văn Mẫu', { family: 'Nguyễn', given: 'Văn Mẫu' }],
    ['Tran Thi Mau', { family: 'Tran', given: 'Thi Mau' }],
    ['Đặng Thị Ví Dụ', { family: 'Đặng', given: 'Thị Ví Dụ' }],
  ])('knows the family name of %j where it stands first or is in capitals', (name, expected) => {
    expect(citedName(name)).toEqual(expected);
  });

  it.each([
    'build robot',
    'Build Bot',
    'kernel test robot',
    'Author',
    'Author, Ada (Org)',
    'Robot 9000',
    'Example Foundation',
    'The Rings Project',
    'Builders, Inc',
    'Rings List',
    'Ada via Rings',
    'ada author',
    'Ada, Ben, Cyn',
    '王小明',
    '山田 太郎',
    '김민수',
    'محمد مثال',
    'דוגמה ישראלית',
    'उदाहरण नाम',
    'ada@example.org',
  ])('keeps %j whole', (name) => {
    expect(citedName(name)).toEqual({ literal: name });
  });

  it('loses no letter of any name but a title, and reads what it wrote out as it was', () => {
    const word = fc.constantFrom(
      'Ada',
      'Jan',
      'van',
      'de',
      'la',
      'Example',
      'EXAMPLE',
      'Jr.',
      'III',
      'Nguyễn',
      'y',
      'Van',
      "d'Example",
      '王',
      'O.',
      ',',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
        const name = words.join(' ').replaceAll(' ,', ',');
        const cited = citedName(name);
        const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, '')].sort().join('');
        expect(letters(nameText(cited))).toBe(letters(name));
      }),
    );
  });
});
