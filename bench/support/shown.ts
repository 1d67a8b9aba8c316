import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

const PORT = 4733;
const EDITS = 3;
/** Milliseconds after which an edit counts as never shown. */
const PATIENCE = 60_000;

/**
 * Starts `npm run dev` over a content folder, edits a position several times, and returns the seconds that each edit took
 * to be on its page.
 */
export async function timeUntilShown(
  content: string,
  position: string,
  edit: (words: string) => void,
): Promise<number[]> {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content, '--port', String(PORT)], {
    stdio: 'ignore',
  });
  const url = `http://localhost:${PORT}/positions/${position}/`;
  try {
    await until(url, '<h1');
    const times: number[] = [];
    for (let at = 0; at < EDITS; at++) {
      const words = `edited while served, ${at}`;
      const start = performance.now();
      edit(words);
      await until(url, words);
      times.push((performance.now() - start) / 1000);
      await wait(1000);
    }
    return times;
  } finally {
    server.kill();
  }
}

async function until(url: string, words: string): Promise<void> {
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(20)) {
    const page = await fetch(url).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(words)) return;
  }
  throw new Error(`${url} never showed "${words}"`);
}
