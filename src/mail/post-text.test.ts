import { describe, expect, test } from 'vitest';
import { cpuMilliseconds } from '../../tests/support/cpu-time.ts';
import { parseMessage } from './parse-message.ts';

const HEAD =
  'From: A <a@example.org>\nDate: Wed, 7 Dec 2022 15:52:03 +0100\nMessage-ID: <1@example.org>\nSubject: s\n';

/** Reads a message of one part: its header fields, and its body (a character a byte). */
const single = (fields: string, body: string) =>
  parseMessage(Buffer.from(`${HEAD}${fields}\n\n${body}`, 'latin1'), { file: 'x' });

let boundaries = 0;
/** A multipart of parts that are written as `type[; params]`, a blank line, and a body. */
function of(subtype: string, ...parts: readonly string[]): string {
  const boundary = `b${++boundaries}`;
  return `Content-Type: multipart/${subtype}; boundary=${boundary}\n\n${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`;
}
const part = (type: string, body: string, ...fields: string[]) =>
  [`Content-Type: ${type}`, ...fields, '', body].join('\n');
const read = (whole: string) => parseMessage(Buffer.from(HEAD + whole), { file: 'x' });
const plain = (body: string) => part('text/plain; charset=utf-8', body);
const html = (body: string) => part('text/html; charset=utf-8', body);

describe('the texts of a mixture', () => {
  test('follow one another, whatever they are and whatever stands between', () => {
    const picture = part('image/png; name=a.png', '\x89PNG');
    expect(read(of('mixed', html('<p>One.</p>'), picture, html('<p>Two.</p>'))).text).toBe('One.\n\nTwo.\n');
    expect(read(of('mixed', plain('One.'), html('<p>Two.</p>'), plain('Three.'))).text).toBe(
      'One.\n\nTwo.\n\nThree.\n',
    );
  });
  test('HTML follows an empty plain part, and a banner', () => {
    expect(read(of('mixed', plain('\u00a0\u200b\n'), html('<p>Said.</p>'))).text).toBe('Said.\n');
    expect(read(of('mixed', plain('CAUTION: external sender.'), html('<p>Said.</p>'))).text).toBe(
      'CAUTION: external sender.\n\nSaid.\n',
    );
  });
  test('are not told twice where the HTML only repeats the plain part', () => {
    expect(read(of('mixed', plain('The *same* words.'), html('<p>The <b>same</b> words.</p>'))).text).toBe(
      'The *same* words.\n',
    );
  });
  test('what stands outside the parts is kept, but for what tells of MIME', () => {
    const whole =
      'Content-Type: multipart/mixed; boundary=b\n\nThis is a MIME message.\n--b\n\nIn.\n--b--\nAfter.\n';
    const message = read(whole);
    expect(message.text).toBe('In.\n\nAfter.\n');
    expect(message.defects).toEqual(['Text stands after the last part of a multipart; it is kept.']);
  });
});

describe('of alternatives', () => {
  test.each([
    ['blank', '\u00a0\n\u200b \n'],
    [
      "a list's footer",
      '_______________________________________________\nThe list\nhttps://lists.example.org/listinfo/dev',
    ],
    ['a banner', 'CAUTION: This email originated from outside of the organization. Do not click links.'],
    ['a call to read the HTML', 'Your mail program does not support HTML messages.'],
    ['the mark of a picture', '[cid:image001.png@01D]'],
    ['spaces spelled out', '&nbsp;\n&nbsp;'],
    ['a stop', '.'],
  ])('the HTML is read where the plain one is %s', (_, nothing) => {
    expect(read(of('alternative', plain(nothing), html('<p>I object.</p>'))).text).toContain('I object.\n');
  });
  test('a short answer is an answer', () => {
    expect(read(of('alternative', plain('No.'), html('<p>No!!</p><p>x</p>'))).text).toBe('No.\n');
    expect(read(of('alternative', plain('I left the mailing list.'), html('<p>x</p>'))).text).toBe(
      'I left the mailing list.\n',
    );
  });
  test("a list's footer beside an empty plain one stays", () => {
    const footer = '____________\nDev mailing list';
    expect(read(of('alternative', plain(footer), html('<p>I object.</p>'))).text).toBe(
      `${footer}\n\nI object.\n`,
    );
  });
  test('files within any of them are kept', () => {
    const patch = part('text/x-patch; name=a.patch', '+x', 'Content-Disposition: attachment');
    const message = read(of('alternative', plain('See it.'), of('mixed', html('<p>See it.</p>'), patch)));
    expect([message.text, message.attachments.map(({ name, text }) => [name, text])]).toEqual([
      'See it.\n',
      [['a.patch', '+x']],
    ]);
  });
});

describe('text of another kind', () => {
  test('markdown is read as it is', () =>
    expect(single('Content-Type: text/markdown', 'It **must** stay.').text).toBe('It **must** stay.\n'));
  test('enriched and rich text lose their commands alone', () => {
    const enriched = 'We <bold>keep</bold>\nthe <color><param>red</param>lexer</color>.\n\n1 << 2';
    expect(single('Content-Type: text/enriched', enriched).text).toBe('We keep the lexer.\n1 < 2\n');
    const rich = 'We <bold>keep</bold><nl>the\nlexer<comment>not</comment> <lt>b>.';
    expect(single('Content-Type: text/richtext', rich).text).toBe('We keep\nthe lexer <b>.\n');
  });
  test('a calendar entry gives what, when, where', () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'DTSTART:19700101T000000',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'SUMMARY:Talk about\\, and of\\,\r\n  the parser',
      'DTSTART;TZID="Europe/Vienna":20221207T100000',
      'LOCATION:Room 1',
      'END:VEVENT',
    ].join('\r\n');
    expect(single('Content-Type: text/calendar', calendar).text).toBe(
      'Summary: Talk about, and of, the parser\nWhen: 2022-12-07 10:00 Europe/Vienna\nWhere: Room 1\n',
    );
  });
  test('of a hostile kind takes a moment', () => {
    const start = cpuMilliseconds();
    for (const [type, body] of [
      ['enriched', '<param>'.repeat(200_000)],
      ['richtext', '<comment>'.repeat(200_000)],
      ['calendar', `SUMMARY${';'.repeat(200_000)}`],
    ])
      expect(single(`Content-Type: text/${type}`, body ?? '').defects).toBeDefined();
    expect(cpuMilliseconds() - start).toBeLessThan(3000);
  });
});

describe('a file', () => {
  const attached = (type: string, body: string, ...fields: string[]) =>
    read(of('mixed', plain('See below.'), part(type, body, 'Content-Disposition: attachment', ...fields)));
  test.each([
    ['text/x-patch; name=a.patch', '+x\r\n-y\r\n'],
    ['application/octet-stream; name=a.diff', '+ö\n'],
    ['application/x-shellscript; name=run.sh', '#!/bin/sh\n'],
    ['application/json; name=a.json', '{}\n'],
    ['text/html; name=a.html', '<script>x()</script>'],
  ])('%s that is text is kept as sent', (type, body) => {
    const message = attached(type, body);
    expect(message.text).toBe('See below.\n');
    expect(message.attachments.map(({ text }) => text)).toEqual([body]);
    expect(message.defects).toEqual([]);
  });
  test('in base64 and another charset is read', () => {
    const encoded = Buffer.from('+naïve', 'latin1').toString('base64');
    const message = attached(
      'text/x-diff; charset=iso-8859-1; name=a.diff',
      encoded,
      'Content-Transfer-Encoding: base64',
    );
    expect(message.attachments).toEqual([{ name: 'a.diff', type: 'text/x-diff', bytes: 6, text: '+naïve' }]);
  });
  test('has the name that its header means, in pieces and percents too', () => {
    const message = attached("application/octet-stream; name*0*=utf-8''%E3%81%8B; name*1=x.log", 'said');
    expect(message.attachments.map(({ name }) => name)).toEqual(['かx.log']);
  });
  test('that is no text is left out, and that is told', () => {
    const encoded = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]).toString('base64');
    const message = attached(
      'application/octet-stream; name=a.log',
      encoded,
      'Content-Transfer-Encoding: base64',
    );
    expect(message.attachments).toEqual([
      { name: 'a.log', type: 'application/octet-stream', bytes: 6, leftOut: 'binary' },
    ]);
    expect(message.defects).toEqual([
      'The attachment "a.log" (application/octet-stream, 6 bytes) was left out: it is binary.',
    ]);
  });
  test('that is too large is left out, and that is told', () => {
    const { attachments, defects } = attached('text/plain; name=a.log', 'x'.repeat((4 << 20) + 1));
    expect(attachments[0]).toMatchObject({ name: 'a.log', leftOut: 'too large' });
    expect(defects).toHaveLength(1);
  });
  test('is the text where there is no other', () => {
    const only = part('text/plain; name=statement.txt', 'I object.', 'Content-Disposition: attachment');
    const message = read(of('mixed', plain(' \n'), only));
    expect([message.text, message.attachments]).toEqual(['I object.\n', []]);
  });
});

describe('signed and encrypted', () => {
  // openssl cms -sign -nodetach -nocerts -noattr, and the same in the indefinite lengths of BER (-stream).
  const DER =
    'MIIBCQYJKoZIhvcNAQcCoIH7MIH4AgEBMQ0wCwYJYIZIAWUDBAIBMFMGCSqGSIb3DQEHAaBGBERDb250ZW50LVR5cGU6IHRleHQvcGxhaW47IGNoYXJzZXQ9dXRmLTgNCg0KVGhlIHNpZ25lZCB3w7ZyZHMgc3RheS4NCjGBjjCBiwIBATAkMAwxCjAIBgNVBAMMAUECFCbf1ogbxiLctum3sC+lyxgL7MGpMAsGCWCGSAFlAwQCATAKBggqhkjOPQQDAgRHMEUCIG/Y7G5VNr+JzVTjNVv/Npyzms1LOvJyr5yvndQluSs8AiEA0WAHPXOyxRCu2QBpkH+2GqB1vqN6mcBT1yVZIXPISRI=';
  const BER =
    'MIAGCSqGSIb3DQEHAqCAMIACAQExDTALBglghkgBZQMEAgEwgAYJKoZIhvcNAQcBoIAkgAREQ29udGVudC1UeXBlOiB0ZXh0L3BsYWluOyBjaGFyc2V0PXV0Zi04DQoNClRoZSBzaWduZWQgd8O2cmRzIHN0YXkuDQoAAAAAAAAxgY0wgYoCAQEwJDAMMQowCAYDVQQDDAFBAhQm39aIG8Yi3Lbpt7AvpcsYC+zBqTALBglghkgBZQMEAgEwCgYIKoZIzj0EAwIERjBEAiBJ535BFRHn2XOctfqG/ISRZLosdr2IOnxknhoHNHZXowIgPuWbuHNNjNGYWI+W1oxYrCEZWvwv53yw0MmKry1VVcwAAAAAAAA=';
  const ENCRYPTED =
    'MIIBVQYJKoZIhvcNAQcDoIIBRjCCAUICAQAxgb4wgbsCAQAwJDAMMQowCAYDVQQDDAFBAhR/a4SF7S6Cn4Dmg5rLC1zMfLy/8DANBgkqhkiG9w0BAQEFAASBgFTzzM6ed83oXZXIEFz/SiGOn5JHlclrnhSQxjqeJ9UfVz+mlnJwhYsnLcZAoi5WgTA9nfGcZeh1j/ECwdWMdji+G8gen/zGmBmfySWwDfaGxTX2KOBSTgbCbeBIl0RtKkKKxl4Vytzv5Jz19R2Cl7vfOOstu8lsMAKMfiQC9w8wMHwGCSqGSIb3DQEHATAdBglghkgBZQMEAQIEEGtxdnJpFHJ8Ky4A7x0J2SWAUOC1uWdXSMTVt+YP/UfXxBd33ZusIwdMQPve0qJTCpdVrwrOuH8Jw+xEWJU7zbkGswSnTxnGiCkFg+CF/O2p3hooqcEkv4valsZHl/3OobHx';
  const smime = (base64: string) =>
    part('application/pkcs7-mime; name=smime.p7m', base64, 'Content-Transfer-Encoding: base64');
  test.each([
    ['DER', DER],
    ['BER', BER],
  ])('an opaque signature in %s is opened', (_, base64) => {
    const message = read(smime(base64));
    expect(message.text).toBe('The signed wörds stay.\n');
    expect(message.attachments).toMatchObject([{ name: 'smime.p7m', leftOut: 'signature' }]);
    expect(message.defects).toEqual([]);
  });
  test('an opaque signature that only its name tells is opened', () => {
    const named = smime(DER).replace('pkcs7-mime', 'octet-stream');
    expect(read(named).text).toBe('The signed wörds stay.\n');
  });
  test('an opaque signature within a mixture too', () =>
    expect(read(of('mixed', smime(DER), plain('Footer.'))).text).toBe('The signed wörds stay.\n\nFooter.\n'));
  test.each([
    ['S/MIME', smime(ENCRYPTED), 'encrypted'],
    ['no CMS', smime('AAAA'), 'unreadable'],
    [
      'PGP/MIME',
      of(
        'encrypted',
        part('application/pgp-encrypted', 'Version: 1'),
        part('application/octet-stream; name=e.asc', '-----BEGIN PGP MESSAGE-----\n\nAA==\n'),
      ),
      'encrypted',
    ],
  ])('%s cannot be read, and that is told', (_, whole, why) => {
    const message = read(whole);
    expect(message.text).toBe('');
    expect(message.attachments.map(({ leftOut }) => leftOut)).toContain(why);
    expect(message.defects.join()).toContain(`left out: it is ${why}`);
  });
});

test('text in the armor of PGP is kept, and told to be encrypted', () => {
  const message = read('\nSee:\n\n-----BEGIN PGP MESSAGE-----\n\nAA==\n-----END PGP MESSAGE-----\n');
  expect(message.text).toContain('AA==');
  expect(message.defects.join()).toContain('encrypted');
});

test('a message that somebody passes on is kept beside the post, with its files', () => {
  const patch = part('text/x-patch; name=v.patch', '+x', 'Content-Disposition: attachment');
  const inner = `From: Vendor <v@vendor.example>\nSubject: Answer\n${of('mixed', plain('We will not.'), patch)}`;
  const { text, attachments } = read(of('mixed', plain('See below.'), part('message/rfc822', inner)));
  expect(text).toBe('See below.\n');
  expect(attachments.map((one) => [one.name, one.text])).toEqual([
    ['Answer', 'From: Vendor <v@...>\nSubject: Answer\n\nWe will not.\n'],
    ['v.patch', '+x'],
  ]);
});
