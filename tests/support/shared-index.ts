import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { run } from './command.ts';
import { copyContent, temporaryFolder } from './folder.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The page of one post of the small debate, with two quoted ancestors and no Message-ID. */
export const PAGE = join(FIXTURES, 'index-page.txt');

/** Five posts of the small debate: those of the page, and two replies that quote a post which is missing. */
export const DEBATE = join(FIXTURES, 'debate.mbox');

/** The small debate of the fixtures, without posts. */
export function sharedIndex(): string {
  return copyContent(join(temporaryFolder(), 'content'), join(FIXTURES, 'shared-index'));
}

/** The one post of a content folder whose id holds these words: its id and its file. */
export function post(content: string, words: string): { id: string; path: string } {
  const names = readdirSync(join(content, 'posts')).filter((name) => name.includes(words));
  expect(names, words).toHaveLength(1);
  const name = names[0] ?? '';
  return { id: name.replace(/\.mdx$/, ''), path: join(content, 'posts', name) };
}

/** Puts lines at the end of an entry's frontmatter. */
export function addToFrontmatter(path: string, lines: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/\n---\n/, () => `\n${lines}---\n`),
  );
}

/** Imports a source without a complaint. Returns what the command says. */
export async function imported(source: string, content: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run('import', source, '--content', content, ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

/** Checks that all is well with a knowledge base. */
export async function checked(content: string): Promise<void> {
  const { code, stdout } = await run('check', '--content', content);
  expect(stdout).toContain('all is well');
  expect(code).toBe(0);
}
