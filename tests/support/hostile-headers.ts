import fc from 'fast-check';

/** What a header can break something with that reads it later: YAML, JSON, XML, HTML, paths, JavaScript's objects, terminals. */
export const PIECES = [
  // What YAML does not hold, or takes for its own.
  '\uFFFF',
  '\uFFFE',
  '\uFDD0',
  '\u{1FFFF}',
  '\u{10FFFF}',
  '\uFEFF',
  '\u0085',
  '\u2028',
  '\u2029',
  '\x7f',
  '\x80',
  '\x9f',
  '\0',
  '\x07',
  '\x1b[2J',
  '\x1b]0;x\x07',
  '---',
  '...',
  '- ',
  '? ',
  ': ',
  ' #',
  '#',
  '|',
  '>',
  '>-',
  '&a',
  '*a',
  '!!js/function',
  '!',
  '%YAML',
  '@',
  '`',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '<<',
  '=',
  '~',
  'null',
  'True',
  'no',
  '0x1f',
  '0o17',
  '1e3',
  '1_000',
  '.inf',
  '-.NaN',
  '2022-12-07',
  '12:30:45',
  '0',
  '-1',
  // What hides or turns round what stands beside it.
  '\u202e',
  '\u2066',
  '\u200b',
  '\u00ad',
  '\u0301',
  '\u{e0041}',
  // What is somebody's name elsewhere.
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'con',
  'NUL.txt',
  'aux.',
  'index',
  'page',
  '404',
  '../..',
  '/etc/passwd',
  'C:\\x',
  '~root',
  // What pages, feeds, templates and citations would run.
  '<script>window.pwned=1</script>',
  '<img src=x onerror=window.pwned=1>',
  '"><svg onload=window.pwned=1>',
  'javascript:window.pwned=1',
  '</title>',
  '<!--',
  ']]>',
  '&#60;',
  '&amp;',
  '{{x}}',
  '$'.concat('{x}'),
  '{props.x}',
  '\\input{x}',
  '$&',
  '$1',
  // What headers are made of.
  '=?utf-8?q?=0A=0D?=',
  '=?utf-8?b?77+/?=',
  '=?x?q?',
  '?=',
  '<',
  '(',
  ')',
  ';',
  '\\',
  '\t',
  ' ',
  '.',
  'é',
  '日本',
  '🙂',
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ maxLength: 6 }),
);

/** A value of a header, once it is decoded: no line ends, which are the header's own. */
const words = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('').replace(/[\r\n]+/g, ' '));

/** A value as it may be sent: its characters as they are in UTF-8, as encoded words, or as one byte each. */
const value: fc.Arbitrary<Buffer> = fc
  .tuple(words, fc.constantFrom('utf8', 'latin1', 'b', 'q'))
  .map(([text, how]) => {
    if (how === 'b') return Buffer.from(`=?utf-8?b?${Buffer.from(text).toString('base64')}?=`);
    if (how === 'q')
      return Buffer.from(
        `=?utf-8?q?${[...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')}?=`,
      );
    return Buffer.from(text, how === 'latin1' ? 'latin1' : 'utf8');
  });

const text = (string: string) => fc.constant(Buffer.from(string));
const joined = (...parts: fc.Arbitrary<Buffer>[]) => fc.tuple(...parts).map((all) => Buffer.concat(all));
const field = (name: string, ...parts: fc.Arbitrary<Buffer>[]) =>
  joined(text(`${name}: `), ...parts, text('\n'));

const from = fc.oneof(
  joined(text('"'), value, text('" <e@example.org>')),
  joined(value, text(' <e@example.org>')),
  joined(text('e@example.org ('), value, text(')')),
  joined(text('<'), value, text('@example.org>')),
  value,
);
const id = joined(text('<'), value, text('@example.org>'));

const anyField = fc.oneof(
  field('From', from),
  field('Subject', value),
  field('Subject', text('[PATCH 1/2] '), value),
  field('Date', fc.oneof(value, joined(text('Wed, 07 Dec 2022 10:00:00 +0000 ('), value, text(')')))),
  field('Message-ID', fc.oneof(id, value)),
  field('References', id, text(' '), id, text(' <known@example.org>')),
  field('In-Reply-To', fc.oneof(id, value)),
  field('Reply-To', from),
  field('Sender', from),
  field('To', from),
  field('Cc', value),
  field('List-Id', fc.oneof(joined(value, text(' <'), value, text('.example.org>')), value)),
  field(
    'List-Id',
    text('<'),
    fc.constantFrom('constructor', '__proto__', 'null', '404', 'con', '1e3').map((name) => Buffer.from(name)),
    text('.lists.example.org>'),
  ),
  field('List-Post', text('<mailto:'), value, text('>')),
  field('Content-Type', fc.oneof(value, joined(text('text/plain; charset="'), value, text('"')))),
  field('Content-Transfer-Encoding', value),
  field('X-Original-From', from),
  field('X-Mailer', value),
  joined(text('X-'), value, text(': '), value, text('\n')),
  joined(value, text('\n')),
);

const attachment = joined(
  text('--b\nContent-Type: text/plain; name="'),
  value,
  text('"\nContent-Disposition: attachment; filename="'),
  value,
  text('"\n\nwords of the file\n'),
);

/** A message (a character a byte) whose header, and the names of what comes with it, are anything; its text is plain. */
export const hostileMessage: fc.Arbitrary<string> = fc
  .tuple(
    field('From', from),
    fc.array(anyField, { maxLength: 6 }),
    fc.option(fc.array(attachment, { minLength: 1, maxLength: 3 })),
    fc.nat(9),
  )
  .map(([first, fields, files, number]) => {
    const own = fields.map((one) => one.toString('latin1')).join('');
    const usual = [
      ['Message-ID', `<known${number === 0 ? '' : `-${number}`}@example.org>`],
      ['Subject', 'Rings'],
      ['Date', `Wed, 07 Dec 2022 10:0${number}:00 +0000`],
    ].filter(([name]) => !own.includes(`${name}: `));
    const type = files === null ? '' : 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n';
    const head = `${type}${first.toString('latin1')}${own}${usual.map(([name, one]) => `${name}: ${one}\n`).join('')}`;
    const said = `One ring is enough, says number ${number}.\n`;
    const body =
      files === null ? said : `--b\n\n${said}${files.map((one) => one.toString('latin1')).join('')}--b--\n`;
    return `${head}\n${body}`;
  });
