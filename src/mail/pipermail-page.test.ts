import { describe, expect, test } from 'vitest';
import type { Message } from './message.ts';
import { readPageHtml } from './pipermail-html.ts';
import { messageOfPage, type PageParts, readPageText } from './pipermail-page.ts';

function message(page: PageParts | undefined): Message {
  if (!page) throw new Error('no page');
  return messageOfPage(page, Buffer.from(''), { file: 'page' });
}

const TEXT = `[Example] dev: a title with a colon

Ann Author ann at example.org
Wed Dec  7 07:07:11 PST 2022


On Tue, Bob wrote:
> a question

An answer.

    Wed Dec  7 07:07:11 PST 2022 was the day.

Ann



More information about the Example-Dev mailing list`;

describe('a page saved as text', () => {
  test('is read: title, author, date in the zone of the archive, body, list', () => {
    expect(message(readPageText(TEXT))).toMatchObject({
      subject: '[Example] dev: a title with a colon',
      from: { name: 'Ann Author', address: 'ann@example.org' },
      date: '2022-12-07T15:07:11Z',
      lists: [{ name: 'example-dev' }],
      text: 'On Tue, Bob wrote:\n> a question\n\nAn answer.\n\n    Wed Dec  7 07:07:11 PST 2022 was the day.\n\nAnn\n',
      defects: [],
    });
  });

  test('is read with the links that a browser saves around the body', () => {
    const links =
      'Previous message (by thread): [Example] x\nNext message (by thread): y\nMessages sorted by: [ date ] [ thread ]\n';
    const saved = TEXT.replace('PST 2022\n', `PST 2022\n\n${links}`).replace(
      '\n\n\n\nMore',
      `\n\n____________\n\n${links}\n\nMore`,
    );
    expect(message(readPageText(saved)).text).toBe(message(readPageText(TEXT)).text);
  });

  test('is read with line ends CRLF, in another zone, and without a footer', () => {
    const cut = TEXT.replace('PST', 'CEST')
      .replace(/\n+More.*$/, '\n')
      .replaceAll('\n', '\r\n');
    expect(message(readPageText(cut))).toMatchObject({
      date: '2022-12-07T05:07:11Z',
      lists: [],
    });
    expect(message(readPageText(cut)).text).toBe(message(readPageText(TEXT)).text);
  });

  test('keeps an address that stands alone, or with its at sign', () => {
    const page = TEXT.replace('Ann Author ann at example.org', 'ann at example.org');
    expect(message(readPageText(page)).from).toEqual({ address: 'ann@example.org' });
    const plain = TEXT.replace('Ann Author ann at', 'Ann Author <ann@').replace(
      '@ example.org',
      '@example.org>',
    );
    expect(message(readPageText(plain)).from).toEqual({ name: 'Ann Author', address: 'ann@example.org' });
  });

  test('is not seen in other text', () => {
    expect(readPageText('A note.\n\nWed Dec  7 07:07:11 PST 2022\n\nWe met at noon.')).toBeUndefined();
    expect(readPageText('')).toBeUndefined();
  });
});

describe('a page saved as HTML', () => {
  const HTML = `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">
<HTML><HEAD><TITLE> [Example] dev: a &amp; b </TITLE>
<LINK REL="made" HREF="mailto:example-dev%40lists.example.org?Subject=Re&In-Reply-To=%3Ca%2Bb.1%40example.org%3E">
<META http-equiv="Content-Type" content="text/html; charset=us-ascii"></HEAD>
<BODY BGCOLOR="#ffffff"><H1>[Example] dev: a &amp; b</H1>
<B>Ann Author</B>
<A HREF="mailto:example-dev%40lists.example.org?Subject=Re&In-Reply-To=%3Ca%2Bb.1%40example.org%3E" TITLE="x">ann at example.org
</A><BR>
<I>Wed Dec  7 07:07:11 PST 2022</I>
<P><UL><LI>Previous message: <A HREF="1.html">x</A></UL><HR>
<!--beginarticle-->
<PRE>On Tue, Bob wrote:
&gt;<i> a question about &lt;b&gt;
</I>
An answer: <A HREF="https://example.org/">https://example.org/</A>

  indented
</PRE>
<!--endarticle-->
<HR><a href="https://lists.example.org/">More information about the Example-Dev
mailing list</a><br>
</BODY></HTML>`;

  test('is read, and has the Message-ID that a reply would name', () => {
    expect(message(readPageHtml(Buffer.from(HTML)))).toMatchObject({
      subject: '[Example] dev: a & b',
      messageId: 'a+b.1@example.org',
      from: { name: 'Ann Author', address: 'ann@example.org' },
      date: '2022-12-07T15:07:11Z',
      lists: [{ name: 'example-dev' }],
      text: 'On Tue, Bob wrote:\n> a question about <b>\n\nAn answer: https://example.org/\n\n  indented\n',
    });
  });

  test('is not seen in another page', () => {
    expect(readPageHtml(Buffer.from('<html><h1>Title</h1><pre>text</pre>'))).toBeUndefined();
    expect(readPageHtml(Buffer.from('<'.repeat(100_000)))).toBeUndefined();
  });
});
