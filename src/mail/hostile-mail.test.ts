import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { parseMessage } from './parse-message.ts';

describe('hostile mail', () => {
  const deep = (depth: number) => {
    let body = 'Content-Type: text/plain\n\nbottom\n';
    for (let i = 0; i < depth; i++)
      body = `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n${body}\n--b${i}--\n`;
    return Buffer.from(`Subject: deep\n${body}`);
  };
  test.each<[string, () => Buffer]>([
    ['nested 1000 deep', () => deep(1000)],
    [
      'of 100,000 parts',
      () => Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nx\n'.repeat(100_000)}`),
    ],
    ['with a header of 8 MB', () => Buffer.from(`Subject: ${'x'.repeat(8 << 20)}\nDate: x\n\nbody`)],
    ['with 200,000 headers', () => Buffer.from(`${'X-A: b\n'.repeat(200_000)}\nbody`)],
    [
      'with 100,000 references',
      () =>
        Buffer.from(`References: ${Array.from({ length: 100_000 }, (_, i) => `<${i}@x>`).join(' ')}\n\nb`),
    ],
    [
      'of HTML nested 100,000 deep',
      () => Buffer.from(`Content-Type: text/html\n\n${'<div>'.repeat(100_000)}x`),
    ],
    ['of half-open HTML', () => Buffer.from(`Content-Type: text/html\n\n${'<a href="'.repeat(100_000)}`)],
    [
      'of near delimiters',
      () => Buffer.from(`Content-Type: multipart/mixed; boundary=b\n\n${'--bb'.repeat(500_000)}`),
    ],
    ['of encoded words', () => Buffer.from(`Subject: ${'=?utf-8?q?a?= '.repeat(20_000)}\n\nb`)],
    [
      'of alternatives, each in other words',
      () =>
        Buffer.from(
          `Content-Type: multipart/alternative; boundary=b\n\n--b\n\n${'many words '.repeat(80_000)}\n${Array.from({ length: 1500 }, (_, i) => `--b\n\nword ${i}\n`).join('')}`,
        ),
    ],
    ['of carriage returns', () => Buffer.from(`Subject: x\n\n${'\r'.repeat(1 << 21)}x`)],
    [
      'of openings of encoded words',
      () => Buffer.from(`Subject: ${'=?a?q?'.repeat(40_000)}\nFrom: ${'=?'.repeat(2000)}\n\nb`),
    ],
    [
      'of spaces in base64',
      () => Buffer.from(`Content-Transfer-Encoding: base64\n\nA${' '.repeat(1 << 20)}!`),
    ],
    [
      'of lines in 400 quotations of HTML',
      () => Buffer.from(`Content-Type: text/html\n\n${'<blockquote>'.repeat(400)}${'x<br>'.repeat(200_000)}`),
    ],
    [
      'of many parts of HTML, each of quotations',
      () =>
        Buffer.from(
          `Content-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Type: text/html\n\n${'<blockquote>'.repeat(30)}${'x<br>'.repeat(250)}\n`.repeat(300)}`,
        ),
    ],
    [
      'of lines of uuencode that stand for zeros',
      () => Buffer.from(`Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n${'M\n'.repeat(500_000)}`),
    ],
    ['of flat HTML', () => Buffer.from(`Content-Type: text/html\n\n${'<p>a<br><td>b'.repeat(80_000)}`)],
    [
      'of base64 padding',
      () => Buffer.from(`Content-Transfer-Encoding: base64\n\n${'A==='.repeat(500_000)}`),
    ],
  ])('%s is read in a moment', (_, make) => {
    const bytes = make();
    const start = cpuMilliseconds();
    const message = parseMessage(bytes, { file: 'x' });
    expect(cpuMilliseconds() - start).toBeLessThan(3000);
    expect(message.text.length).toBeLessThan(10 * bytes.length);
    expect(message.defects.join()).not.toContain('Could not be parsed');
    expect(message.defects.length).toBeGreaterThan(0);
  });
});

describe('whatever the bytes are', () => {
  const piece = fc.oneof(
    fc
      .constantFrom(
        'Content-Type: multipart/mixed; boundary=b\n',
        'Content-Type: text/html\n',
        'Content-Type: text/plain; charset=gbk\n',
        '\n',
        '\r\n',
        '--b\n',
        '--b--\n',
        'Content-Transfer-Encoding: base64\n',
        'Content-Transfer-Encoding: quoted-printable\n',
        'From: ',
        'Date: ',
        'Subject: =?utf-8?q?',
        '=C3',
        '<p>',
        '<a@b>',
        'References: ',
        '\0',
        ' ',
        '>From ',
        '(',
        '"',
      )
      .map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
  );

  test('a message comes out, its values fit to be written in one line', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const message = parseMessage(Buffer.concat(pieces), { file: 'x' });
        expect(message.defects.join()).not.toContain('Could not be parsed');
        const values = [
          message.subject,
          message.from.name ?? '',
          message.messageId ?? '',
          ...message.references,
        ];
        for (const value of values) expect(value).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(message.text).not.toMatch(/[\0\r]/);
        expect(message.text === '' || /[^\n]\n$/.test(message.text)).toBe(true);
        expect(message.text.isWellFormed()).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('no line of a text is lost, in any encoding', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', 'é', '日', ' ', '>', '=', '.', '-', '\t', '😀'),
      maxLength: 40,
    });
    const encodings = fc.constantFrom('8bit', 'base64', 'quoted-printable');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), encodings, fc.boolean(), (lines, encoding, mixed) => {
        const text = lines.join('\n');
        const part = `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${encoding}\n\n${encode(text, encoding)}`;
        const whole = mixed
          ? `Content-Type: multipart/mixed; boundary=:::\n\n--:::\n${part}\n--:::--\n`
          : part;
        const expected = text.replace(/(?:(?:^|\n)[ \t]*)+$/, '');
        expect(parseMessage(Buffer.from(whole), { file: 'x' }).text).toBe(
          expected === '' ? '' : `${expected}\n`,
        );
      }),
      { numRuns: 500 },
    );
  });
});

function encode(text: string, encoding: string): string {
  if (encoding === 'base64')
    return Buffer.from(text)
      .toString('base64')
      .replace(/(.{76})/g, '$1\n');
  if (encoding === '8bit') return text;
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[^\n!-<>-~]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
