import { describe, expect, test } from 'vitest';
import { parseMessage } from './parse-message.ts';

const KOI8 = Buffer.from('f0d2c9d7c5d4', 'hex').toString('latin1');
const CP1251 = Buffer.from('cff0e8e2e5f2', 'hex').toString('latin1');
const read = (head: string, body: string) =>
  parseMessage(Buffer.from(`From: a@example.org\n${head}\nMessage-ID: <a@example.org>\n${body}`, 'latin1'), {
    file: 'a.eml',
  });

describe('raw bytes of a header are in the charset', () => {
  test('that a later part names, where the first is ASCII', () => {
    const body = `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=us-ascii\n\nHi.\n--b\nContent-Type: text/plain; charset=koi8-r\n\n${KOI8}\n--b--\n`;
    expect(read(`Subject: ${KOI8}`, body).subject).toBe('Привет');
  });
  test('that HTML names itself', () => {
    const body = `Content-Type: text/html\n\n<meta charset=windows-1251><p>${CP1251}</p>\n`;
    expect(read(`Subject: ${CP1251}`, body).subject).toBe('Привет');
  });
  test('of its own message, where that is passed on', () => {
    const body = `Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee.\n--b\nContent-Type: message/rfc822\n\nFrom: b@example.org\nSubject: ${KOI8}\nContent-Type: text/plain; charset=koi8-r\n\n${KOI8}\n--b--\n`;
    expect(read('Subject: Fwd', body).attachments[0]).toMatchObject({
      name: 'Привет',
      text: 'From: b@...\nSubject: Привет\n\nПривет\n',
    });
  });
});

describe('HTML whose label names no charset that its bytes can be in is read as it names itself', () => {
  test.each(['us-ascii', 'utf-8', 'unknown-8bit', 'x-nobody-knows'])('%s', (label) => {
    const body = `Content-Type: text/html; charset=${label}\n\n<meta charset=koi8-r><p>${KOI8}</p>\n`;
    const { text, defects } = read('Subject: s', body);
    expect(text).toBe('Привет\n');
    expect(defects.join()).toContain('read as its HTML names it');
  });
  test('but the label counts where they can be', () => {
    const body = `Content-Type: text/html; charset=utf-8\n\n<meta charset=koi8-r><p>${Buffer.from('Привет').toString('latin1')}</p>\n`;
    expect(read('Subject: s', body).text).toBe('Привет\n');
  });
});

test('a part that is kept elsewhere says where', () => {
  const body =
    'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nFetch it.\n--b\nContent-Type: message/external-body; access-type=anon-ftp; site=ftp.example.org; name=draft.txt\n\nContent-Type: text/plain\n\n--b--\n';
  expect(read('Subject: s', body).attachments[0]?.text).toContain('site=ftp.example.org');
});
