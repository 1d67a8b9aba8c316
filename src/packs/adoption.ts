import { ledgerText, parseLedger } from '../citations/index.ts';
import {
  type Entry,
  type FileChange,
  idOfFile,
  MANIFEST,
  PACKS_FOLDER,
  type Post,
  type Problem,
  withFields,
  writtenArgument,
} from '../entries/index.ts';
import { PACK_LEDGER } from './ledger.ts';

/** A file below a content folder, by its path from there. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** What a content folder has of its own, by which a pack is moved into it. */
export interface Own {
  /** Whether the knowledge base itself has an entry of this id. */
  readonly has: (id: string) => boolean;
  /** The text of its ledger. */
  readonly ledger: string;
}

/**
 * The changes that make the entries of a pack the knowledge base's own: each moves to the folder of its collection, byte for byte, but for those of which there is
 * one of the same id already; what the pack has on record is added to the ledger.
 */
export function movesOf(pack: string, files: readonly SourceFile[], own: Own): FileChange[] {
  const root = `${PACKS_FOLDER}/${pack}/`;
  const changes: FileChange[] = [];
  for (const { file, text } of files) {
    const place = file.slice(root.length);
    if (place === PACK_LEDGER) {
      const ledger = withLines(own.ledger, text);
      if (ledger !== own.ledger) changes.push({ file: PACK_LEDGER, text: ledger });
    } else if (place !== MANIFEST && !own.has(idOfFile(file))) changes.push({ file: place, text });
    changes.push({ file });
  }
  return changes;
}

/** A ledger with the lines of another that it does not have. */
function withLines(ledger: string, other: string): string {
  const known = new Set(parseLedger(ledger).lines.map(({ key, revision }) => `${key}@${revision}`));
  const added = parseLedger(other).lines.filter(({ key, revision }) => !known.has(`${key}@${revision}`));
  const end = ledger === '' || ledger.endsWith('\n') ? '' : '\n';
  return added.length === 0 ? ledger : ledger + end + added.map(ledgerText).join('');
}

/** The fields of a curator in a post, by which a pack's entry and the archive's own are joined. */
const CURATED = ['debate', 'positions', 'leaves', 'main', 'note', 'continues', 'separate'] as const;

/**
 * The archive's own entry of a post with what a pack says of it: its arguments, still without their words, and the curator's fields that the own entry has not. Where the own
 * entry has another id, each argument has its key of the pack among its aliases, so that what cites it leads on.
 *
 * @returns the text of the file, or why the two cannot be joined.
 */
export function joinedPost(source: string, own: Entry<'posts'>, packed: Entry<'posts'>): string | Problem {
  const taken = new Set(own.data.arguments.map(({ id }) => id));
  const twice = packed.data.arguments.find(({ id }) => taken.has(id));
  const conflict = CURATED.find((field) => isOther(own.data, packed.data, field));
  const why =
    twice !== undefined
      ? `the argument "${twice.id}" is in ${own.file} too: give one of them another id (rename)`
      : conflict === undefined
        ? undefined
        : `${conflict} says otherwise than in ${own.file}: mend one of them`;
  if (why !== undefined) return { code: 'pack-held', file: packed.file, line: 1, message: why };
  const former = (id: string) => (own.id === packed.id ? [] : [`${packed.id}#${id}`]);
  const added = packed.data.arguments.map((argument) => ({
    ...argument,
    aliases: [...argument.aliases, ...former(argument.id)],
  }));
  const all = [...own.data.arguments, ...added].map(writtenArgument);
  const fields = CURATED.flatMap((field) => {
    const value = packed.data[field];
    return isEmpty(value) ? [] : [[field, value] as const];
  });
  return withFields(source, {
    ...Object.fromEntries(fields),
    ...(all.length === 0 ? {} : { arguments: all }),
  });
}

function isOther(own: Post, packed: Post, field: (typeof CURATED)[number]): boolean {
  const [a, b] = [own[field], packed[field]];
  return !isEmpty(a) && !isEmpty(b) && JSON.stringify(a) !== JSON.stringify(b);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
