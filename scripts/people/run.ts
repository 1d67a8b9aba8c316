import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { called } from '../../src/called/index.ts';
import { writeTogether } from '../../src/entries/index.ts';
import { mergePeople, type PeopleChange, splitPerson } from '../../src/knowledge/index.ts';
import { listPeople } from '../../src/knowledge/people/list.ts';
import { editing } from '../editing.ts';
import { mailOptions } from '../mail-options.ts';
import { print, printJson, warn } from '../terminal.ts';

export interface Options {
  readonly content: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export interface Split extends Options {
  readonly name: string;
  readonly address?: string[];
  readonly to?: string;
  readonly post?: string[];
  readonly source?: string[];
}

/** Prints the people of whom a part of a name, an id or an address is known. Returns the exit code. */
export function list(name: string | undefined, options: Options): Promise<number> {
  return editing('people', options, ({ entries }) => {
    const { people, lines } = listPeople(entries, name);
    if (options.json) printJson(people);
    else print(lines);
    if (people.length > 0) return 0;
    if (name !== undefined) return refuse(`nobody is called "${name}"`);
    if (!options.json) print(`no people yet: ${called('import')} brings them with their posts`);
    return 0;
  });
}

/** Makes two entries one. Returns the exit code. */
export function merge(keep: string, gone: string, options: Options): Promise<number> {
  return editing('people', options, ({ entries, sourceOf }) =>
    done(
      mergePeople({ entries, keep, gone, sourceOf }),
      options,
      `merge${options.dryRun ? '' : 'd'} ${gone} into ${keep}`,
    ),
  );
}

/** Takes one of two people out of an entry. Returns the exit code. */
export function split(of: string, options: Split): Promise<number> {
  return editing('people', options, async ({ entries, sourceOf, contentDir }) => {
    // The only one of these that reads mail.
    const { authorsIn } = await import('../../src/import/authors.ts');
    const authors = await authorsIn(
      [...[join(contentDir, 'sources')].filter((folder) => existsSync(folder)), ...(options.source ?? [])],
      mailOptions(),
    );
    const { name, address: addresses = [], to, post: posts = [] } = options;
    const authorOf = (sha256: string) => authors.get(sha256);
    const change = splitPerson({ entries, of, name, addresses, to, posts, authorOf, sourceOf });
    return done(change, options, `split "${name}" off ${of}`);
  });
}

/** Writes a change and tells it. */
function done(change: PeopleChange, options: Options, what: string): number {
  if (!change.ok) return refuse(change.reason);
  const { files, conflicts, notes } = change;
  if (!options.dryRun)
    writeTogether(
      resolve(options.content),
      files.map(({ file, text }) => (text === undefined ? { file } : { file, text })),
    );
  if (options.json) {
    const report = {
      files: files.map(({ file, text, references }) => ({ file, goes: text === undefined, references })),
      conflicts,
      notes,
    };
    printJson(report);
    return 0;
  }
  const lines = [
    ...files.map(
      ({ file, text, references }) =>
        `  ${text === undefined ? '- ' : ''}${file}${references > 0 ? ` (${references} ${references === 1 ? 'reference' : 'references'})` : ''}`,
    ),
    ...conflicts.map(
      ({ field, kept, other }) =>
        `both say something of ${field}: "${kept}" stays; "${other}" stands in the body now`,
    ),
    ...notes,
    `${options.dryRun ? `Would have ${what}` : what[0]?.toUpperCase() + what.slice(1)}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`,
  ];
  print(lines);
  return 0;
}

function refuse(reason: string): number {
  warn(`people: ${reason}`);
  return 1;
}
