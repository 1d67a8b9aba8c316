import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { start } from '../../support/command.ts';
import { writeThreads } from './annotated-threads.ts';

/** How a curator looks at the tool. */
export interface AnnotatingView {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly touch?: boolean;
  /** Complaints of the console that are meant to be. */
  readonly expected?: RegExp;
}

/** The tool over a content folder of its own, for the tests of one file. */
export interface Annotating {
  readonly content: string;
  /** Address of the site, with a slash at its end. */
  readonly url: string;
  /** The text of a post's file. */
  file(post: string): string;
  /** Opens the tool at a post, in a window of its own, which may complain of nothing. */
  open(post: string, view?: AnnotatingView): Promise<Page>;
  /** Opens an address below the site's. */
  visit(path: string, view?: AnnotatingView): Promise<Page>;
}

const SERVES = /^annotate on (http:\/\/\S+?)_annotate\/$/m;

/** Milliseconds in which the server must be there, on a busy machine too. */
const STARTS = 240_000;

/** Serves a knowledge base with threads of these names, before the tests of a file and until they are done. */
export function annotating(names: readonly string[], base = '/'): Annotating {
  let folder = '';
  let url = '';
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-annotate-'));
    const content = join(folder, 'content');
    await writeThreads(content, names);
    const started = start(
      'annotate',
      '--content',
      content,
      '--port',
      '0',
      '--base',
      base,
      '--curator',
      'tester',
    );
    server = started;
    url = await addressIn(started);
    browser = await chromium.connect(inject('browser'));
    await warm(browser, url);
  }, STARTS);
  afterAll(async () => {
    server?.kill();
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const visit = async (path: string, view: AnnotatingView = {}) => {
    if (browser === undefined) throw new Error('the tests of the file have not begun');
    const context = await openContext(browser, view);
    listen(context, url, view.expected);
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  return {
    get content() {
      return join(folder, 'content');
    },
    get url() {
      return url;
    },
    file: (post) => readFileSync(join(folder, 'content', 'posts', `${post}.mdx`), 'utf8'),
    visit,
    async open(post, view) {
      const page = await visit(`_annotate/?post=${post}`, view);
      await page.locator('.text .words').first().waitFor();
      return page;
    },
  };
}

/** Has Vite transform the scripts of the tool, which takes longest the first time. */
async function warm(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${url}_annotate/`, { timeout: STARTS });
  await page.getByRole('table').waitFor({ timeout: STARTS });
  await page.close();
}

function openContext(
  browser: Browser,
  { theme = 'light', width = 1440, touch = false }: AnnotatingView,
): Promise<BrowserContext> {
  return browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    hasTouch: touch,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** Makes the test fail where the window complains of anything that is not meant to be. */
function listen(context: BrowserContext, url: string, expected?: RegExp): void {
  const complaints: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (
      protocol.startsWith('http') &&
      origin !== new URL(url).origin &&
      !(expected?.test(request.url()) ?? false)
    )
      complaints.push(`request to ${request.url()}`);
  });
  context.on('console', (message) => {
    const text = `${message.text()} ${message.location().url}`;
    if (message.type() === 'error' && !expected?.test(text)) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
  onTestFinished(async () => {
    await context.close();
    expect(complaints, 'the page complains of nothing').toEqual([]);
  });
}

function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let said = '';
    const hear = (piece: Buffer) => {
      said += piece.toString();
      const address = SERVES.exec(said)?.[1];
      if (address !== undefined) found(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(new Error(`parley annotate ended with ${code}\n${said}`)));
  });
}

/** What the tool said last. */
export async function said(page: Page): Promise<string> {
  return (await page.locator('#Said').textContent())?.trim() ?? '';
}

/** Presses keys one after the other, each once the tool has done what the one before asked for. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await settled(page);
  }
}

/** Waits until no request is open. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.dataset.busy === undefined);
}
