import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { environment, ROOT } from './support/command.ts';
import { temporaryFolder } from './support/folder.ts';

/** Bodies that would run code, or take long or end the program if the parser got them, and what is said of each. */
const HOSTILE = [
  ['nested', '<div>'.repeat(800) + '</div>'.repeat(800), 'more than 100 < are open here'],
  ['open', '<b>'.repeat(999), 'more than 100 < are open here'],
  [
    'imports',
    "import fs from 'node:fs'\n\n{fs.readFileSync('/etc/hostname')}",
    'begins with "import" or "export"',
  ],
  ['code', '{process.exit(1)}', '{process.exit(1)} is code to MDX'],
  ['line', 'x '.repeat(500_000), 'may have 262144'],
] as const;

/** Milliseconds that an answer may take here, where other tests run beside it; those of the limits are two seconds. */
const PATIENCE = 10_000;

test('parley dev answers for a hostile body with an error that says what to mend, in time, and goes on with other pages', async () => {
  const content = join(temporaryFolder(), 'content');
  mkdirSync(join(content, 'concepts'), { recursive: true });
  writeFileSync(join(content, 'parley.yaml'), 'format: 2\n');
  const write = (id: string, body: string) =>
    writeFileSync(
      join(content, 'concepts', `${id}.mdx`),
      `---\ntitle: ${id}\nsummary: A thing.\n---\n\n${body}\n`,
    );
  write('plain', 'Words of a concept.');
  for (const [id, body] of HOSTILE) write(id, body);

  const args = [join(ROOT, 'scripts/dev.ts'), '--content', content, '--port', '0'];
  const child = spawn(process.execPath, args, { env: environment() });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (printed += stripVTControlCharacters(String(data))));
  const address = () => /http:\/\/localhost:\d+/.exec(printed)?.[0];
  await expect.poll(address, { timeout: 60_000 }).toBeDefined();
  const home = address();
  /** Asks for a page, again where the connection is closed: Astro starts its server anew when other servers of the checkout change what they share. */
  const get = async (id: string, patience = PATIENCE): Promise<{ status: number; page: string }> => {
    const end = Date.now() + patience;
    for (;;) {
      try {
        const response = await fetch(`${home}/concepts/${id}/`, { signal: AbortSignal.timeout(patience) });
        return { status: response.status, page: await response.text() };
      } catch (error) {
        if (child.exitCode !== null || Date.now() > end) throw new Error(printed, { cause: error });
        await setTimeout(200);
      }
    }
  };

  // The first page waits for the server's start.
  expect((await get('plain', 60_000)).status).toBe(200);
  for (const [id, , said] of HOSTILE) {
    printed = '';
    expect((await get(id)).status, id).toBe(500);
    await expect.poll(() => printed, { timeout: PATIENCE }).toContain(said);
    expect(printed).toContain(`concepts/${id}.mdx:`);
    expect((await get('plain')).page, id).toContain('Words of a concept.');
  }
  write('code', 'It is mended.');
  await expect.poll(async () => (await get('code')).page, { timeout: PATIENCE }).toContain('It is mended.');
  expect(child.exitCode).toBeNull();
}, 150_000);
