import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  catalogueOf,
  catalogueText,
  citedAddress,
  citeKey,
  currentRevisions,
  ledgerText,
  lineFor,
  lookUp,
  unrecorded,
} from '../src/citations/index.ts';
import { filesOf, generatedDebate } from '../tests/support/generated-debate.ts';
import { knowledgeOf } from '../tests/support/knowledge.ts';
import { measure, seconds } from './support/measure.ts';
import { random } from './support/random.ts';

/**
 * Checks a document of 1,000 citations against a generated knowledge base of 10,000 positions, each time by a new process, of the checkout and of
 * the package: from the content folder, which is looked through; with a key that it does not know, for which all of it is read, and again; from a site that
 * is asked for the first time and again. Half the citations
 * are permalinks with a revision; none is wrong. Arguments: citations, positions.
 */
export async function run(args: string[]): Promise<void> {
  const [citations, positions] = [Number(args[0] ?? 1000), Number(args[1] ?? 10_000)];
  const folder = mkdtempSync(join(tmpdir(), 'bench-cite-'));
  const content = join(folder, 'content');
  const files = filesOf(generatedDebate(positions, random(1)));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const kb = knowledgeOf(files);
  const lines = unrecorded(kb, currentRevisions(kb), { lines: [] }).map((one) => lineFor(one, '2026-01-02'));
  writeFileSync(join(content, 'revisions.jsonl'), lines.map(ledgerText).join(''));
  const catalogueFile = join(folder, 'citations.json');
  writeFileSync(catalogueFile, catalogueText(catalogueOf(kb, { lines }, { site: 'https://kb.example.org' })));
  const server = spawn(process.execPath, ['bench/support/serve-file.ts', catalogueFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(server.stdout, 'data')) as [Buffer];
  const site = `http://127.0.0.1:${port.toString().trim()}`;
  const catalogue = catalogueOf(kb, { lines }, { site });
  const lookup = lookUp(catalogue);
  const ids = [...kb.positions.keys()];
  const document = Array.from({ length: citations }, (_, at) => {
    const thing = lookup.find(ids[Math.floor((at * ids.length) / citations)] ?? '');
    if (!thing) throw new Error('a position is not in its own catalogue');
    if (at % 2 === 0) return `A sentence that relies on [@${citeKey(thing.key)}].\n\n`;
    return `And one on [it](${site}/${citedAddress(thing.key, lookup.now(thing), thing.revision)}).\n\n`;
  }).join('');
  writeFileSync(join(folder, 'design.md'), document);
  writeFileSync(join(folder, 'foreign.md'), `${document}As in [@texbook-1984].\n`);
  console.log(
    `${ids.length} positions, ${kb.arguments.size} arguments, catalogue ${(statSync(catalogueFile).size / 2 ** 20).toFixed(1)} MiB; a document of ${citations} citations`,
  );
  process.env.XDG_CACHE_HOME = join(folder, 'cache');
  // What was just written may be written again within the same tick of the clock, and is not kept.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  try {
    const bundled = measure(process.execPath, ['scripts/bundle.ts'], process.cwd());
    if (bundled?.status !== 0) throw new Error(`the package's command was not made: ${bundled?.output}`);
    const [own, foreign] = ['design.md', 'foreign.md'].map((name) => join(folder, name));
    for (const [what, command, checked, ...source] of [
      ['npm run cite, content folder, never read', 'scripts/cite.ts', own, '--content', content],
      ['parley-cite, content folder, never read', 'bin/parley-cite.mjs', own, '--content', content],
      [
        'parley-cite, content folder, a key of another bibliography',
        'bin/parley-cite.mjs',
        foreign,
        '--content',
        content,
      ],
      ['parley-cite, content folder, catalogue kept', 'bin/parley-cite.mjs', foreign, '--content', content],
      ['parley-cite, site, for the first time', 'bin/parley-cite.mjs', own, '--site', site],
      ['parley-cite, site, catalogue kept', 'bin/parley-cite.mjs', own, '--site', site],
    ] as const) {
      const cost = measure(
        process.execPath,
        [command, '--check', checked ?? '', ...source, '--lock', join(folder, 'parley.lock')],
        process.cwd(),
      );
      if (cost?.status !== 0 || !cost.output.includes(': all is well'))
        throw new Error(`the check failed: ${cost?.output ?? 'it did not start'}`);
      console.log(
        `${what}: ${seconds(cost.seconds)} (CPU ${seconds(cost.cpu)}), peak memory ${cost.megabytes.toFixed(0)} MB`,
      );
    }
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
