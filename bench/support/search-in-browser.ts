import type { Page } from 'playwright-core';
import { postOfAddress } from '../../src/knowledge/index.ts';
import type { Answer } from '../../src/search/index.ts';

/** How long a question took, in milliseconds from the keystroke. */
export interface Timing {
  /** Until the first results were shown: those among curated entries. */
  readonly first: number;
  /** Until everything was shown, posts too. */
  readonly all: number;
}

/** Types texts into the open palette, each at once and each after the one before was answered. */
export function typeIntoPalette(page: Page, texts: readonly string[]): Promise<Timing[]> {
  return page.evaluate(async (asked) => {
    const input = document.querySelector<HTMLInputElement>('#Search-input');
    const list = document.querySelector('#Search-list');
    if (!input || !list) throw new Error('the page has no search palette');
    const timings: { first: number; all: number }[] = [];
    for (const text of asked) {
      let first = 0;
      const observer = new MutationObserver(() => {
        first ||= performance.now();
      });
      observer.observe(list, { childList: true });
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (list.hasAttribute('aria-busy')) await new Promise((later) => setTimeout(later, 1));
      const end = performance.now();
      observer.disconnect();
      timings.push({ first: (first || end) - start, all: end - start });
    }
    return timings;
  }, texts);
}

/** Asks the search's worker, as a page does, for ten results of each kind; what is not a post is left out of the answers. */
export async function askWorker(
  page: Page,
  worker: string,
  texts: readonly string[],
): Promise<{ posts: string[]; how: Answer['how'] | 'failed'; ms: number }[]> {
  const answers = await page.evaluate(
    async ({ worker, texts, home }) => {
      const shared = globalThis as typeof globalThis & { asked?: Worker; questions?: number };
      shared.asked ??= new Worker(worker, { type: 'module' });
      const answers: { posts: string[]; how: Answer['how'] | 'failed'; ms: number }[] = [];
      for (const text of texts) {
        const id = (shared.questions ?? 0) + 1;
        shared.questions = id;
        const start = performance.now();
        const answer = await new Promise<Answer | undefined>((done) => {
          const listen = ({ data }: MessageEvent<{ id: number; answer?: Answer }>) => {
            if (data.id !== id || data.answer?.unfinished === true) return;
            shared.asked?.removeEventListener('message', listen);
            done(data.answer);
          };
          shared.asked?.addEventListener('message', listen);
          shared.asked?.postMessage({ id, text, options: { perKind: 10 }, homes: [home] });
        });
        const posts = answer?.groups.find(({ kind }) => kind === 'post')?.results ?? [];
        answers.push({
          posts: posts.flatMap((post) => [post, ...(post.more ?? [])]).map(({ record }) => record.address),
          how: answer?.how ?? 'failed',
          ms: performance.now() - start,
        });
      }
      return answers;
    },
    { worker, texts, home: new URL('/', page.url()).href },
  );
  return answers.map(({ posts, ...rest }) => ({ ...rest, posts: posts.map(idOfPost) }));
}

/** The id of a post, from the address of something in it: the last part of that of its page, or its place on the page of its thread. */
export function idOfPost(address: string): string {
  return postOfAddress(address).split(/[/#]/).filter(Boolean).at(-1) ?? '';
}

/** The longest tasks of the page's main thread from now on, in milliseconds; read them with `longTasks`. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shared = globalThis as typeof globalThis & { longTasks?: number[] };
    shared.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) shared.longTasks?.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
}

export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as typeof globalThis & { longTasks?: number[] }).longTasks ?? []);
}
