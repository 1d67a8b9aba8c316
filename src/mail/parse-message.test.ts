import { describe, expect, test } from 'vitest';
import type { Message } from './message.ts';
import { parseMessage } from './parse-message.ts';

const HEAD = [
  'From: A. Author <a@example.org>',
  'Date: Wed, 7 Dec 2022 15:52:03 +0100',
  'Message-ID: <1@example.org>',
  'Subject: a post',
];

/** Reads a message of the usual header, these fields and this body (a character a byte). */
function post(fields: readonly string[], body: string): Message {
  return parseMessage(Buffer.from([...HEAD, ...fields, '', body].join('\n'), 'latin1'), { file: 'x' });
}

/** Reads a message of this header alone. */
function headed(...fields: readonly string[]): Message {
  return parseMessage(Buffer.from(`${fields.join('\n')}\n\nbody\n`), { file: 'x' });
}

const utf8 = (text: string) => Buffer.from(text).toString('latin1');

test('a plain post is read whole', () => {
  const message = post(
    ['In-Reply-To: <0@example.org>', 'References: <r@example.org>\n <0@example.org>'],
    'One line.\n\n> two\n\n\n',
  );
  expect(message).toMatchObject({
    messageId: '1@example.org',
    date: '2022-12-07T14:52:03Z',
    zone: '+01:00',
    from: { name: 'A. Author', address: 'a@example.org' },
    subject: 'a post',
    inReplyTo: ['0@example.org'],
    references: ['r@example.org', '0@example.org'],
    text: 'One line.\n\n> two\n',
    attachments: [],
    defects: [],
  });
  expect(message.source.sha256).toMatch(/^[0-9a-f]{64}$/);
});

describe('the charset of a text', () => {
  test.each([
    ['utf-8', utf8('naïve'), 'naïve', 0],
    ["'UTF8' (Unicode)", utf8('naïve'), 'naïve', 0],
    ['', utf8('naïve'), 'naïve', 0],
    ['', 'na\xefve \x93x\x94', 'naïve “x”', 0],
    ['us-ascii', utf8('naïve'), 'naïve', 1],
    ['unknown-8bit', 'na\xefve', 'naïve', 1],
    ['x-nobody-knows', utf8('naïve'), 'naïve', 1],
    ['x-nobody-knows', 'plain', 'plain', 1],
    ['iso-8859-1', 'na\xefve', 'naïve', 0],
    ['iso-8859-1', utf8('naïve'), 'naïve', 1],
    ['iso-8859-15', '\xa4 5', '€ 5', 0],
    ['koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет', 0],
    ['gb2312', '\xd6\xd0\xce\xc4', '中文', 0],
    ['iso-2022-jp', '\x1b$BF|K\\\x1b(B', '日本', 0],
    ['euc-jp', utf8('5 €'), '5 €', 1],
    ['utf-8', 'na\xefve', 'naïve', 1],
    ['utf-8', `${utf8('naïve – ')}na\xefve`, 'naïve – na\uFFFDve', 1],
    ['utf-8', `${utf8('naïve')}\nna\xefve\n`, 'naïve\nnaïve', 1],
    ['utf-16le', 'a\0b\0', 'ab', 0],
  ])('%s: %j is %s', (charset, body, text, defects) => {
    const message = post([`Content-Type: text/plain${charset && `; charset=${charset}`}`], body);
    expect(message.text).toBe(`${text}\n`);
    expect(message.defects).toHaveLength(defects);
  });
});

describe('a transfer encoding', () => {
  const encoded = (encoding: string, body: string) => post([`Content-Transfer-Encoding: ${encoding}`], body);
  test('quoted-printable is undone, also where it is broken', () => {
    expect(encoded('quoted-printable', 'a =C3=A9 b=\n c =3D =zz =4\nd  \n').text).toBe(
      'a é b c = =zz =4\nd\n',
    );
    expect(encoded('Quoted-Printable', 'a=0D=0Ab').text).toBe('a\nb\n');
  });
  test('base64 is undone, each padded piece of it, with what a list added below', () => {
    expect(encoded('base64', 'b25lCg==\ndHdvCg==\n').text).toBe('one\ntwo\n');
    const footed = encoded('BASE64', 'b25lCg==\n\n_______________\nTo leave the list, write to us.\n');
    expect(footed.text).toBe('one\n\n_______________\nTo leave the list, write to us.\n');
    expect(footed.defects).toEqual(['Text follows the base64 of the body.']);
    expect(encoded('base64', 'It is not, you know.\n').text).toBe('It is not, you know.\n');
  });
  test('that nobody knows leaves the body as it is', () => {
    expect(encoded('x-uuencode', 'as it is').text).toBe('as it is\n');
  });
});

describe('the text is kept as sent', () => {
  test('format=flowed keeps its lines and spaces', () => {
    const flowed = post(
      ['Content-Type: text/plain; format=flowed; delsp=yes'],
      'soft \nbreak\n From stuffed\n-- \nname',
    );
    expect(flowed.text).toBe('soft \nbreak\n From stuffed\n-- \nname\n');
  });
  test('line ends become LF; what no file of text can hold is replaced, and said', () => {
    const message = post([], 'a\r\nb\r\r\nc\rd\0e\r\n');
    expect(message.text).toBe('a\nb\nc\nd\uFFFDe\n');
    expect(message.defects).toHaveLength(2);
  });
  test('a line of a megabyte is one line', () =>
    expect(post([], 'x'.repeat(1 << 20)).text).toHaveLength((1 << 20) + 1));
  test('an empty body is empty', () => expect(post([], ' \n\t\n').text).toBe(''));
});

describe('of a multipart', () => {
  const multipart = (subtype: string, ...parts: string[]) =>
    post(
      [`Content-Type: multipart/${subtype}; boundary="b="`],
      ['This is MIME.', ...parts.flatMap((part) => ['--b=', part]), '--b=--', ''].join('\n'),
    );
  const plain = (text: string) => `Content-Type: text/plain; charset=utf-8\n\n${text}`;
  const html = (text: string) => `Content-Type: text/html\n\n${text}`;

  test('signed: the text is taken, the signature listed', () => {
    const signature = 'Content-Type: application/pgp-signature; name="signature.asc"\n\nxyz';
    const message = multipart('signed; micalg=pgp-sha512', plain('signed text\n'), signature);
    expect(message.text).toBe('signed text\n');
    expect(message.attachments).toEqual([
      { name: 'signature.asc', type: 'application/pgp-signature', bytes: 3, leftOut: 'signature' },
    ]);
    expect(message.defects).toEqual([]);
  });
  test('alternative: the plain one is taken, wherever it stands', () => {
    const message = multipart('alternative', html('<p>rich</p>'), plain('plain'));
    expect([message.text, message.attachments]).toEqual(['plain\n', []]);
  });
  test('alternative: the HTML is taken where the plain one is empty', () => {
    expect(multipart('alternative', plain('\n'), html('<p>rich</p>')).text).toBe('rich\n');
  });
  test('mixed: inline texts are joined with an empty line between, files are listed', () => {
    const patch =
      'Content-Type: text/x-diff; name="=?utf-8?q?=C3=A9?=.patch"\nContent-Disposition: inline\n\n+x';
    const note =
      'Content-Type: text/plain\nContent-Disposition: attachment; filename="../../etc/passwd"\n\nlog';
    const message = multipart('mixed', plain('post\n\n'), patch, note, plain('____\nfooter'));
    expect(message.text).toBe('post\n\n____\nfooter\n');
    expect(message.attachments).toEqual([
      { name: 'é.patch', type: 'text/x-diff', bytes: 2, text: '+x' },
      { name: 'passwd', type: 'text/plain', bytes: 3, text: 'log' },
    ]);
  });
  test('a nested message is kept under its subject, with who wrote it when about what', () => {
    const nested =
      'Content-Type: message/rfc822\n\nFrom: B <b@example.org>\nSubject: =?utf-8?q?caf=C3=A9?=\n\ntext';
    expect(multipart('mixed', plain('see below'), nested).attachments[0]).toMatchObject({
      name: 'café',
      type: 'message/rfc822',
      text: 'From: B <b@...>\nSubject: café\n\ntext\n',
    });
  });
  test('one without an end, or without parts, loses nothing', () => {
    const open = post(['Content-Type: multipart/mixed; boundary=b'], '--b\n\nkept\n');
    expect([open.text, open.defects]).toEqual(['kept\n', ['A multipart has no end.']]);
    const bare = post(['Content-Type: multipart/mixed; boundary=b'], 'kept\n');
    expect([bare.text, bare.defects.length]).toEqual(['kept\n', 1]);
    expect(post(['Content-Type: multipart/mixed'], 'kept').text).toBe('kept\n');
  });
  test('a delimiter within a longer line divides nothing', () => {
    expect(multipart('mixed', plain('a\n--b=c\n x --b=\nb')).text).toBe('a\n--b=c\n x --b=\nb\n');
  });
});

test('HTML alone is turned into text, and said so', () => {
  const body =
    '<style>p{}</style><h1>Title</h1><p>One &lt;tag&gt; <b>bold</b></p><blockquote>quoted</blockquote><script>x()</script>';
  const message = post(['Content-Type: text/html; charset=utf-8'], body);
  expect(message.text).toContain('Title\n');
  expect(message.text).toContain('One <tag> bold\n');
  expect(message.text).toContain('> quoted\n');
  expect(message.text).not.toContain('x()');
  expect(message.defects).toEqual(['Sent as HTML alone; turned into text.']);
});

test('a body that is no text is an attachment', () => {
  const message = post(
    ['Content-Type: image/png; name=a.png', 'Content-Transfer-Encoding: base64'],
    'AAAA\n',
  );
  expect([message.text, message.attachments]).toEqual([
    '',
    [{ name: 'a.png', type: 'image/png', bytes: 3, leftOut: 'binary' }],
  ]);
  expect(message.defects).toEqual([
    'The attachment "a.png" (image/png, 3 bytes) was left out: it is binary.',
  ]);
});

describe('a header', () => {
  test.each([
    ['=?utf-8?q?caf=C3=A9?=', 'café'],
    ['=?utf-8?q?split_=E2=82?=\n =?utf-8?q?=AC_sign?=', 'split € sign'],
    ['=?koi8-r?B?8NLJ18XU?= x', 'Привет x'],
    ['=?utf-8?q?a=0D=0ABcc:_b?=', 'a Bcc: b'],
    ['=?utf-8?q?unfinished', '=?utf-8?q?unfinished'],
    ['[PATCH 1/2]\n\tfolded   text', '[PATCH 1/2] folded text'],
    ['', ''],
  ])('Subject %j is %j', (written, subject) => expect(headed(`Subject: ${written}`).subject).toBe(subject));

  test('in raw bytes is read, and said to be so', () => {
    const message = headed('Subject: café');
    expect(message.subject).toBe('café');
    expect(message.defects).toContain('The Subject has characters without a charset.');
  });
  test('given twice counts once', () => {
    const message = headed('Subject: one', 'Subject: two');
    expect(message.subject).toBe('one');
    expect(message.defects).toContain('More than one header subject; the first counts.');
  });
  test.each([
    ['<a@b>', 'a@b'],
    ['<a@b> (added by a relay)', 'a@b'],
    ['<a@\n b>', 'a@b'],
    ['a@b', 'a@b'],
    ['nothing', undefined],
    [`<${'x'.repeat(2000)}@b>`, undefined],
  ])('Message-ID %j is %j', (written, id) => expect(headed(`Message-ID: ${written}`).messageId).toBe(id));

  test('Date that cannot be right is replaced by that of the newest Received', () => {
    const received = 'Received: from a by b; Wed, 7 Dec 2022 15:52:09 +0100 (CET)';
    const older = 'Received: from c by a; Wed, 7 Dec 2022 15:52:04 +0100';
    const message = headed(received, older, 'Date: yesterday');
    expect(message.date).toBe('2022-12-07T14:52:09Z');
    expect(message.defects).toContain('Its Date cannot be right; taken from its Received.');
    expect(headed('Date: Mon, 01 Jan 1601 00:00:00 +0000').date).toBeUndefined();
  });
  test('Date later than its Received, or of a clock that was not set, is replaced too', () => {
    const received = 'Received: from a by b; Wed, 7 Dec 2022 15:52:09 +0000';
    for (const wrong of [
      'Wed, 7 Dec 2033 15:52:03 +0000',
      'Tue, 1 Jan 1980 00:00:10 +0000',
      'Sat, 1 Jan 2000 00:04:00 +0000',
      'Fri, 2 Jan 1970 10:00:00 +0000',
    ])
      expect(headed(received, `Date: ${wrong}`).date).toBe('2022-12-07T15:52:09Z');
    for (const [right, date] of [
      ['Wed, 7 Dec 2022 16:52:03 +0000', '2022-12-07T16:52:03Z'],
      ['Mon, 7 Dec 2020 15:52:03 +0000', '2020-12-07T15:52:03Z'],
    ])
      expect(headed(received, `Date: ${right}`).date).toBe(date);
  });
  test('without a Date that can be used leaves it to the delivery line of the mailbox', () => {
    const dated = (deliveryLine: string, ...fields: string[]) =>
      parseMessage(Buffer.from(`${fields.join('\n')}\n\nx\n`), { file: 'x', deliveryLine });
    const line = 'From a@example.org Wed Dec  7 10:00:00 2022';
    expect(dated(line, 'Date: yesterday').date).toBe('2022-12-07T10:00:00Z');
    expect(dated(line, 'Subject: none').defects.join()).toContain('taken from the delivery line');
    expect(dated('From a at example.org  Wed Dec  7 10:00:00 2022', 'Subject: x').date).toBe(
      '2022-12-07T10:00:00Z',
    );
    expect(dated('From a@example.org Wed, 07 Dec 2022 10:00:00 +0100', 'Subject: x').date).toBe(
      '2022-12-07T09:00:00Z',
    );
    expect(dated('From a@example.org 2022-12-07T10:00:00Z', 'From: a@example.org').date).toBe(
      '2022-12-07T10:00:00Z',
    );
    expect(dated(line, 'Date: Tue, 1 Jan 1980 00:00:00 +0000').date).toBe('2022-12-07T10:00:00Z');
    expect(dated('From a Sat Jan  1 00:00:00 2000', 'Date: Wed, 7 Dec 2022 10:00:00 +0000').date).toBe(
      '2022-12-07T10:00:00Z',
    );
    expect(dated(line, 'NNTP-Posting-Date: Tue, 6 Dec 2022 10:00:00 +0000').date).toBe(
      '2022-12-06T10:00:00Z',
    );
    expect(dated('From mboxrd@z Thu Jan  1 00:00:00 1970', 'Subject: x').date).toBeUndefined();
    expect(dated(`From ${'0'.repeat(40)} Mon Sep 17 00:00:00 2001`, 'Subject: x').date).toBeUndefined();
    expect(dated(line, 'Date: Tue, 6 Dec 2022 10:00:00 +0000').date).toBe('2022-12-06T10:00:00Z');
  });
  test('that ends without an empty line, or has a line that is none, loses nothing', () => {
    expect(headed('Subject: x', 'this is no field', 'Date: Wed, 7 Dec 2022 15:52:03 +0100').date).toBe(
      '2022-12-07T14:52:03Z',
    );
    expect(parseMessage(Buffer.from('Subject: x\nthen text\nmore\n'), { file: 'x' }).text).toBe(
      'then text\nmore\n',
    );
    expect(parseMessage(Buffer.from('Just text.\nNo header.\n'), { file: 'x' }).text).toBe(
      'Just text.\nNo header.\n',
    );
  });
});
