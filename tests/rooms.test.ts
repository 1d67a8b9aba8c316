import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './support/command.ts';

const MAP = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8').replaceAll('\r\n', '\n');

/** The rooms in the order of the table: folders of `src` as its first column names them. */
const ROOMS = [...MAP.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, names = '']) =>
  [...names.matchAll(/`src\/([\w-]+)`/g)].map(([, name = '']) => name),
);

/** Files beside `index.ts` that other rooms may import. */
const DOORS = [
  ...(/^- A room \(.*\n(?: {2}.*\n)+/m.exec(MAP)?.[0] ?? '').matchAll(/`(src\/\w+\/[^`]+)`/g),
].map(([, path = '']) => (path.endsWith('.ts') ? path : `${path}/index.ts`));

/** Rooms that are made of the files of `src/site` and take them as they are. */
const OF_THE_SITE = ['pages', 'integration'];

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*'(\.\.?\/[^'?]+)(?:\?\w+)?'/g;

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: Import[] = globSync('src/*/**/*.{ts,mjs,astro}', { cwd: ROOT })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file) && !file.startsWith('src/init/starter/'))
  .flatMap((from) =>
    [...readFileSync(join(ROOT, from), 'utf8').matchAll(IMPORT)].map(([, path = '']) => ({
      from,
      to: posix.join(posix.dirname(from), path),
    })),
  );

const roomOf = (file: string) => file.split('/')[1] ?? '';
const between = imports.filter(({ from, to }) => to.startsWith('src/') && roomOf(from) !== roomOf(to));
const shown = ({ from, to }: Import) => `${from} imports ${to}`;

test('every folder of src is a room of the table in docs/architecture.md', () => {
  const folders = new Set(imports.map(({ from }) => roomOf(from)));
  expect([...folders].filter((room) => !ROOMS.includes(room))).toEqual([]);
  expect(ROOMS.filter((room) => !existsSync(join(ROOT, 'src', room)))).toEqual([]);
});

test('a room imports only from rooms above it in the table', () => {
  expect(between.length).toBeGreaterThan(100);
  const upward = between.filter(({ from, to }) => ROOMS.indexOf(roomOf(from)) < ROOMS.indexOf(roomOf(to)));
  expect(upward.map(shown)).toEqual([]);
});

test('a room is entered by its index.ts or by a door that docs/architecture.md names, and each door is used', () => {
  const past = between
    .filter(({ from, to }) => !(OF_THE_SITE.includes(roomOf(from)) && roomOf(to) === 'site'))
    .filter(({ to }) => to !== `src/${roomOf(to)}/index.ts`);
  expect(past.filter(({ to }) => !DOORS.includes(to)).map(shown)).toEqual([]);
  expect(DOORS.filter((door) => !past.some(({ to }) => to === door))).toEqual([]);
});

/** What writes to files that it keeps open, and names them. */
const KEEP_OPEN = ['src/import/spool.ts', 'src/search/opensearch-files.ts'];

test('files are written by src/disk, which names the file when the disk fails: Node does not', () => {
  const writing = globSync('src/**/*.ts', { cwd: ROOT })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file) && !file.startsWith('src/disk/'))
    .filter((file) =>
      /import \{[^}]*\bwrite\w*[^}]*\} from 'node:fs(?:\/promises)?'/.test(
        readFileSync(join(ROOT, file), 'utf8'),
      ),
    );
  expect(writing.sort()).toEqual(KEEP_OPEN);
});
