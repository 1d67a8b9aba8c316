import { PIECES } from '../../support/hostile-headers.ts';

const encoded = (text: string) => `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`;

/** A mailbox in which each piece of a hostile header is a name, a subject, a list and an attachment's name, and words of the text. */
export function hostileMailbox(): string {
  return PIECES.map((piece, at) => {
    const time = new Date(Date.UTC(2021, 0, 1, 0, at)).toUTCString().replace('GMT', '+0000');
    const head = [
      `From: ${encoded(`Ring ${piece} Bearer`)} <n${at}@example.org>`,
      `Subject: ${encoded(`Rings ${piece} here`)}`,
      `Date: ${time}`,
      `Message-ID: <header-${at}@example.org>`,
      `List-Id: ${encoded(piece)} <l${at}.lists.example.org>`,
      ...(at > 0 ? ['In-Reply-To: <header-0@example.org>'] : []),
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
    ];
    const said = Buffer.from(`One ring ${piece} is enough.\n`).toString('base64');
    const file = `Content-Type: text/plain\nContent-Disposition: attachment; filename="${encoded(`ring ${piece}.txt`)}"`;
    const text = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64';
    return `From x@example.org Fri Jan  1 00:00:00 2021\n${head.join('\n')}\n\n--b\n${text}\n\n${said}\n--b\n${file}\n\nOne ring.\n--b--\n`;
  }).join('\n');
}

/** The entry of a concept whose words would run, if anything ran them. */
export const HOSTILE_CONCEPT = `---
title: "<img src=x onerror=window.pwned=1> ring \\u202egnir \\u001b[2J"
aliases: ["{{x}}", "\${window.pwned=1}", "\\"><svg onload=window.pwned=1>"]
summary: "javascript:window.pwned=1 <script>window.pwned=1</script>"
---

It says \`<script>window.pwned=1</script>\` and \\<img src=x onerror=window.pwned=1>.
`;
