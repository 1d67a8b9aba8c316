import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { readEntries } from '../src/entries/index.ts';
import { importMessages } from '../src/import/index.ts';
import { buildKnowledge, type KnowledgeBase } from '../src/knowledge/index.ts';
import { parseMessages, type Reading } from '../src/mail/index.ts';
import { filesUnder } from './support/folder.ts';
import { hostileMessage } from './support/hostile-headers.ts';
import { publishedFiles } from './support/published-files.ts';

async function* readings(messages: readonly string[]): AsyncGenerator<Reading> {
  for (const bytes of messages)
    for (const message of parseMessages(Buffer.from(bytes, 'latin1'), { file: 'hostile.mbox' }))
      yield { kind: 'message', message, bytes: bytes.length };
}

/** Runs with the knowledge base that an import of the messages makes; holds it to what every import must be. */
async function withImported(
  messages: readonly string[],
  look: (kb: KnowledgeBase, content: string) => void = () => {},
): Promise<void> {
  const contentDir = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const report = await importMessages(readings(messages), { contentDir });
    expect(report.skipped).toEqual([]);
    expect(report.read).toBeGreaterThanOrEqual(messages.length);
    const kb = buildKnowledge(await readEntries(contentDir));
    expect(kb.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect((await importMessages(readings(messages), { contentDir })).files).toEqual([]);
    look(kb, contentDir);
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}

/** What no page and no XML may have: controls but for tabs and line ends, and what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\uFFFE\uFFFF]/;

test('whatever stands in headers, the import can be read, checked, imported again, and every file of the site can be made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileMessage, { minLength: 10, maxLength: 10 }), (messages) =>
      withImported(messages, (kb, content) => {
        for (const path of filesUnder(content))
          expect(path).toMatch(
            /^(?:parley\.yaml|(?:posts|people|attachments\/[a-z0-9-]+)\/[A-Za-z0-9][A-Za-z0-9._+-]*\.(?:mdx|txt))$/,
          );
        for (const [path, text] of publishedFiles(kb)) {
          expect(text.isWellFormed(), path).toBe(true);
          if (/\.(?:html|xml)$/.test(path)) expect(UNFIT.exec(text), path).toBeNull();
          if (path.endsWith('.json')) JSON.parse(text);
          if (path.endsWith('.html')) expect(active(text), path).toEqual([]);
        }
      }),
    ),
    { numRuns: 12, endOnFailure: true },
  );
});

/** What a page would run or fetch. */
function active(page: string): string[] {
  const found: string[] = [];
  const pending: DefaultTreeAdapterTypes.ChildNode[] = [...parse(page).childNodes];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!('tagName' in node)) continue;
    for (const child of node.childNodes) pending.push(child);
    // The order of a thread's posts is a style of the page's own.
    if (node.tagName === 'style' && !FETCHES.test(textIn(node))) continue;
    const isData = node.attrs.some(({ name, value }) => name === 'type' && value.endsWith('json'));
    if (/^(?:script|iframe|object|embed|base|img|svg|form|style)$/.test(node.tagName) && !isData)
      found.push(node.tagName);
    for (const { name, value } of node.attrs)
      if (
        /^on/.test(name) ||
        (/^(?:href|src|action|srcset|poster)$/.test(name) && !/^(?:https?:\/\/|\/|#)/.test(value))
      )
        found.push(`${node.tagName} ${name}="${value}"`);
  }
  return found;
}

/** What a style may fetch something by, or be left by. */
const FETCHES = /[<"'\\]|url|import/;

function textIn({ childNodes }: DefaultTreeAdapterTypes.Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '<')).join('');
}
