import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { MboxSplitter, type Slice } from './mbox-splitter.ts';

const LINE = 'From a@example.org Wed Dec  7 15:07:11 2022';

function split(
  mailbox: string,
  piece = 1 << 20,
  limit?: number,
): { kind: string; offset: number; text: string }[] {
  const bytes = Buffer.from(mailbox, 'latin1');
  const splitter = new MboxSplitter(limit);
  const read: { kind: string; offset: number; text: string }[] = [];
  const keep = (slices: Slice[]) => {
    for (const slice of slices) {
      const text = slice.kind === 'message' ? slice.bytes.toString('latin1') : slice.reason;
      read.push({ kind: slice.kind, offset: slice.offset, text });
    }
  };
  for (let at = 0; at < bytes.length; at += piece) keep(splitter.push(bytes.subarray(at, at + piece)));
  keep(splitter.end());
  return read;
}

const texts = (mailbox: string, piece?: number) => split(mailbox, piece).map((slice) => slice.text);

describe('a mailbox is divided into its messages', () => {
  test('at delivery lines, and the empty line before one is no part of the message', () => {
    const mailbox = `${LINE}\nSubject: one\n\nfirst\n\n${LINE}\nSubject: two\n\nsecond\n`;
    expect(texts(mailbox)).toEqual(['Subject: one\n\nfirst\n', 'Subject: two\n\nsecond\n']);
  });

  test('with line ends CRLF', () => {
    const mailbox = `${LINE}\r\nSubject: one\r\n\r\nfirst\r\n\r\n${LINE}\r\nSubject: two\r\n\r\nsecond\r\n`;
    expect(texts(mailbox)).toEqual(['Subject: one\r\n\r\nfirst\r\n', 'Subject: two\r\n\r\nsecond\r\n']);
  });

  test.each([
    'From mboxrd@z Thu Jan  1 00:00:00 1970',
    'From mboxrd@z Mon, 29 Apr 2019 00:06:51 -0000',
    'From jdoe at example.org  Wed Dec  7 07:07:11 2022',
    'From - Wed Dec 07 07:07:11 2022',
    'From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001',
    'From a@example.org',
  ])('by the line "%s"', (line) => {
    expect(texts(`${line}\nSubject: 1\n\na\n\n${line}\nSubject: 2\n\nb\n`)).toEqual([
      'Subject: 1\n\na\n',
      'Subject: 2\n\nb\n',
    ]);
  });

  test.each([
    `From ${'0123456789'.repeat(4)} Mon Sep 17 00:00:00 2001`,
    `From ${'0123456789abcdef'.repeat(4)} Mon Sep 17 00:00:00 2001`,
  ])('but not at "%s", where somebody pasted a patch', (line) => {
    const patch = `${line}\nFrom: B <b@example.org>\nSubject: [PATCH] x\n\ntext\n---\n`;
    const mailbox = `${LINE}\nSubject: 1\n\nsee:\n\n${patch}\n${LINE}\nSubject: 2\n\nb\n`;
    expect(texts(mailbox)).toEqual([`Subject: 1\n\nsee:\n\n${patch}`, 'Subject: 2\n\nb\n']);
    expect(texts(mailbox, 7)).toEqual(texts(mailbox));
    expect(texts(`${patch}\n${patch}`)).toHaveLength(2);
  });

  test('but not at prose that begins with "From", quoted or not', () => {
    const body = 'From here on it is prose.\n\nFrom the start: nothing.\n>From now on\n>>From then on\n';
    expect(texts(`${LINE}\nSubject: x\n\n${body}`)).toEqual([
      'Subject: x\n\nFrom here on it is prose.\n\nFrom the start: nothing.\nFrom now on\n>From then on\n',
    ]);
  });

  test('where the bytes before the first message are told, not lost in silence', () => {
    expect(split(`junk\n\n${LINE}\nSubject: x\n\nbody\n`)).toEqual([
      { kind: 'skipped', offset: 0, text: 'No message begins here.' },
      { kind: 'message', offset: 6, text: 'Subject: x\n\nbody\n' },
    ]);
  });

  test('and one that is too large is told with its offset, while the rest is read', () => {
    const mailbox = `${LINE}\nSubject: 1\n\na\n\n${LINE}\nSubject: 2\n\n${'x'.repeat(76).concat('\n').repeat(1000)}\n${LINE}\nSubject: 3\n\nc\n`;
    const slices = split(mailbox, 1000, 20_000);
    expect(slices.map((slice) => slice.kind)).toEqual(['message', 'skipped', 'message']);
    expect(slices[1]?.offset).toBe(59);
    expect(slices[2]?.text).toBe('Subject: 3\n\nc\n');
  });
});

describe('a Content-Length', () => {
  const inner = `before\n\n${LINE}\nSubject: an example\n\n>From as sent\n`;

  test('that holds keeps lines in the body that look like delivery lines (mboxcl2)', () => {
    const first = `Subject: 1\nContent-Length: ${inner.length}\n\n${inner}`;
    expect(texts(`${LINE}\n${first}\n${LINE}\nSubject: 2\n\nb\n`)).toEqual([first, 'Subject: 2\n\nb\n']);
    expect(texts(`${LINE}\n${first}\n`)).toEqual([first]);
    expect(texts(`${LINE}\n${first}\n${LINE}\nSubject: 2\n\nb\n`, 7)).toEqual([first, 'Subject: 2\n\nb\n']);
  });

  test.each([3, 50, 100_000, 99_999_999_999])('of %i, which is wrong, is not trusted', (length) => {
    const first = `Subject: 1\nContent-Length: ${length}\n\na\n`;
    expect(texts(`${LINE}\n${first}\n${LINE}\nSubject: 2\n\nb\n`)).toEqual([first, 'Subject: 2\n\nb\n']);
  });
});

describe('whatever the messages are', () => {
  const line = fc.oneof(
    fc.constantFrom('', 'From me to you', LINE, '>From ', 'From ', '> quoted', '--', 'Subject: x'),
    fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  );
  const message = fc.array(line, { maxLength: 12 }).map((lines) => `Subject: s\n\n${lines.join('\n')}\n`);

  test('mboxrd and back gives the same ones, in pieces of any size', () => {
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 300 }),
        (messages, piece) => {
          const mailbox = messages
            .map((text) => `${LINE}\n${text.replace(/^(>*From )/gm, '>$1')}\n`)
            .join('');
          expect(texts(mailbox, piece)).toEqual(messages.map((text) => text));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any bytes are divided without an error, the same in any pieces', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.integer({ min: 1, max: 300 }), (lines, piece) => {
        const mailbox = lines.join('\n');
        expect(split(mailbox, piece)).toEqual(split(mailbox));
      }),
      { numRuns: 300 },
    );
  });
});

test('dividing takes time in proportion to the size, also where every line looks like a delivery line', () => {
  const hostile = `${LINE}\nContent-Length: 90000000\n\n${'From From From\n'.repeat(200_000)}`;
  const start = cpuMilliseconds();
  expect(split(hostile).length).toBe(1);
  expect(cpuMilliseconds() - start).toBeLessThan(5000);
});
