import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEntries, sentText, wholeText } from '../entries/index.ts';
import { importMessages } from '../import/index.ts';
import { readSource } from '../mail/index.ts';
import { buildKnowledge } from './build.ts';

const MAIL = `From: Pat <pat@example.org>
Date: Mon, 5 Dec 2022 10:00:00 +0000
Subject: a fix
Message-ID: <p@example.org>
Content-Type: multipart/mixed; boundary=b

--b

The fix is attached.
--b
Content-Type: text/x-patch; name="aux.patch"

--- a/x.c
+++ b/x.c
@@ -1 +1 @@
-old_call();
+new_call();
--b
Content-Type: image/png; name="a.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b--
`;

let contentDir = '';
beforeEach(async () => {
  contentDir = mkdtempSync(join(tmpdir(), 'whole-'));
  mkdirSync(join(contentDir, 'sources'));
  writeFileSync(join(contentDir, 'sources/a.eml'), MAIL);
  await importMessages(readSource(join(contentDir, 'sources')), { contentDir });
});
afterEach(() => rmSync(contentDir, { recursive: true }));

const knowledge = async () => buildKnowledge(await readEntries(contentDir));
const POST = '2022-12-05-pat-618657';
const FILE = `attachments/${POST}/file-aux.patch.txt`;

describe('what came with a post', () => {
  test('is read below its text, and told apart from it', async () => {
    const post = (await knowledge()).posts.get(POST);
    const whole = post && wholeText(post.entry);
    expect(whole?.text).toBe(
      'The fix is attached.\n\n--- a/x.c\n+++ b/x.c\n@@ -1 +1 @@\n-old_call();\n+new_call();\n',
    );
    expect(whole && sentText(whole)).toBe('The fix is attached.\n');
    expect(whole?.attached).toMatchObject([{ line: 2, lines: 5, of: 5, kind: 'patch' }]);
    expect(post?.entry.data.attachments).toMatchObject([{ file: FILE }, { leftOut: 'binary' }]);
  });

  test('may be what an argument rests on', async () => {
    const file = join(contentDir, `posts/${POST}.mdx`);
    const before = readFileSync(file, 'utf8');
    const problemsOf = async (exact: string) => {
      const argument = `arguments:\n  - id: new\n    gist: It is new.\n    supports: x\n    exact: ${exact}\n`;
      writeFileSync(file, before.replace('\n---\n', `\n${argument}---\n`));
      return (await knowledge()).problems.map(({ code }) => code);
    };
    expect(await problemsOf('new_call();')).not.toContain('evidence-missing');
    expect(await problemsOf('newer_call();')).toContain('evidence-missing');
  });

  test('is missed where it is gone, and known to be changed', async () => {
    expect((await knowledge()).problems).toEqual([]);
    writeFileSync(join(contentDir, FILE), 'other\n');
    expect((await knowledge()).problems.map(({ code }) => code)).toEqual(['attachment-changed']);
    rmSync(join(contentDir, FILE));
    const { problems } = await knowledge();
    expect(problems).toMatchObject([{ code: 'attachment-missing', file: `posts/${POST}.mdx` }]);
    await importMessages(readSource(join(contentDir, 'sources')), { contentDir });
    expect((await knowledge()).problems).toEqual([]);
  });
});
