import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.ts';
import { packableDebate } from './packable-debate.ts';
import type { Scenario } from './scenario.ts';
import { inContent } from './scenario-content.ts';

const pack = (folder: string) =>
  ['pack', 'rings', '--out', join(folder, 'pack'), '--verified', '2030-01-01', ...inContent(folder)] as const;

/** A pack, the mail that it is of, and a content folder without entries. */
async function packAndMail(folder: string): Promise<void> {
  await packableDebate(folder);
  await run(...pack(folder));
  rmSync(join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, 'content', 'parley.yaml'), 'format: 2\n');
}

const mail = (folder: string) => join(folder, 'own.mbox');

/** The commands that make packs and take them over. */
export const PACKING: readonly Scenario[] = [
  {
    name: 'pack',
    prepare: packableDebate,
    command: pack,
  },
  {
    name: 'adopt',
    prepare: packAndMail,
    command: (folder) => ['adopt', join(folder, 'pack'), mail(folder), ...inContent(folder)],
  },
  {
    name: 'adopt-held',
    async prepare(folder) {
      await packAndMail(folder);
      await run('import', mail(folder), ...inContent(folder));
    },
    command: (folder) => ['adopt', join(folder, 'pack'), ...inContent(folder)],
  },
  {
    name: 'import-packed',
    async prepare(folder) {
      await packAndMail(folder);
      cpSync(join(folder, 'pack'), join(folder, 'content', 'packs', 'rings'), { recursive: true });
    },
    command: (folder) => ['import', mail(folder), ...inContent(folder)],
  },
];
