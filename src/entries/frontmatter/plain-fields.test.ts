import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { plainField } from './plain-fields.ts';

const byPackage = (key: string, value: unknown) =>
  stringify({ [key]: value }, { lineWidth: 0, singleQuote: true, flowCollectionPadding: true });

describe('fields that are written without the YAML package', () => {
  it('are written as it writes them', () => {
    const fields = {
      id: '2022-12-07-ann-ames-5f3a9c',
      messageId: 'a+b=c$1@mail.example.org',
      date: '2022-12-07T15:07:11Z',
      subject: '[PATCH v2 1/2] nvme: add a # of things, 100% done: yes',
      lists: ['dev', 'users'],
      series: { version: 2, number: 0, of: 12 },
      sources: [{ file: 'a b.mbox', sha256: `0e${'1'.repeat(61)}f` }],
      day: '2022-12-07',
      zone: '-05:00',
      layout: { joined: [3, 14] },
      words: [
        "it's",
        "[dev] it's",
        '"so": what',
        `"so": it's`,
        'a \\ b',
        'end-',
        '.config.gz',
        '%s',
        'x "y"',
      ],
      attachments: [{ name: '.config.gz', type: 'application/gzip', bytes: 3, leftOut: 'binary' }],
      parts: [{ list: ['a', { b: { c: [1, 2] } }], after: 'd' }, 'g'],
    };
    for (const [key, value] of Object.entries(fields))
      expect(plainField(key, value), key).toBe(byPackage(key, value));
  });

  it('are left to it where a reader could take them for something else than the text', () => {
    for (const value of [
      '12',
      '1e5',
      '0x1f',
      'Null',
      'true',
      '~',
      '.5',
      '',
      "[it's a \\]",
      'a\nb',
      '--- a',
      'ü',
    ])
      expect(plainField('key', value), value).toBeUndefined();
    expect(plainField('null', 'a')).toBeUndefined();
    const twice = { a: 'b' };
    const list = ['a'];
    for (const value of [[], {}, [twice, twice], { a: twice, b: { c: twice } }, { a: list, b: list }])
      expect(plainField('key', value)).toBeUndefined();
    for (const value of [[['a']], [null], null, undefined, true, 0.5, { a: { b: [] } }])
      expect(plainField('key', value)).toBeUndefined();
  });

  it('never differ from what it writes', () => {
    const word = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...' !"#$%&\'()*+,-./019:;<=>?@AEXZ[\\]^_`aefnotruxlz{|}~\té\n'),
        maxLength: 7,
      }),
      fc.string(),
      fc.integer(),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, word, tie('map'), fc.array(tie('value'), { maxLength: 4 })),
      map: fc.dictionary(fc.constantFrom('file', 'sha256', 'a', 'no', '1'), tie('value'), {
        minKeys: 1,
        maxKeys: 3,
      }),
    }));
    fc.assert(
      fc.property(value, (value) => {
        const plain = plainField('key', value);
        if (plain !== undefined) expect(plain).toBe(byPackage('key', value));
      }),
      { numRuns: 1000 },
    );
  });
});
