import type { DeepChange } from '../catalogue/changes.ts';
import { changedParts, type Reworded } from '../revisions/compare.ts';

/** Number of changes listed in one message; the rest are counted. */
const TOLD = 4;

const FIELDS: Readonly<Record<Reworded, string>> = {
  statement: 'statement',
  question: 'question',
  gist: 'gist',
  evidence: 'evidence',
  relation: 'relation',
  target: 'target',
  author: 'author',
  supersededBy: 'successor',
  citesMessage: 'message',
  shows: 'traces',
  steps: 'steps',
  verdicts: 'verdicts',
};

/** Changes on one line: dropped words as [-words-], added words as {+words+}. */
export function describeChanges(changes: readonly DeepChange[]): string {
  const described = changes.slice(0, TOLD).map(describe);
  const more = changes.length - described.length;
  return [...described, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function describe({ argument, gist = argument, change }: DeepChange): string {
  switch (change.kind) {
    case 'reworded': {
      const of = argument === undefined || change.field === 'gist' ? '' : ` of “${gist}”`;
      const whose = argument === undefined ? '' : ' of an argument';
      return `${FIELDS[change.field]}${change.field === 'gist' ? whose : of} “${marked(change)}”`;
    }
    case 'words-found':
      return `the words it rests on are in the archive now “${change.words}”`;
    case 'argument-added':
      return `argument added “${gist}”`;
    case 'argument-dropped':
      return `argument dropped “${gist}”`;
    case 'argument-changed':
      return `argument changed “${gist}”`;
  }
}

function marked({ field, from, to }: { field: Reworded; from: string; to: string }): string {
  return changedParts(field, from, to)
    .map(({ text, as }) => (as === 'same' ? text : as === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
}
