import { words } from 'virtual:parley/words/annotate';
import type { Change, EditableDebate } from '../../../annotate/wire.ts';
import type { Say } from '../say.ts';
import { AdoptedField } from './adopted-field.ts';
import { IdsField } from './ids-field.ts';
import { RivalsField } from './rivals-field.ts';
import { checkField, choiceField, textField, type ValueField } from './value-field.ts';

/** A part of a debate that is edited as one: its own fields, an issue or a position. */
export interface Part {
  /** What the choice of parts and kept drafts know it by. */
  readonly key: string;
  readonly title: string;
  /** What it is about, to be read beside its fields. */
  readonly help?: string;
  /** What the files say. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: () => Readonly<Record<string, ValueField>>;
  /** The change that gives fields other values. */
  readonly change: (values: Readonly<Record<string, unknown>>) => Change;
}

/** The parts of a debate by what they are. */
export function partsOf(
  debate: EditableDebate,
  say: Say,
): { readonly whole: Part; readonly issues: readonly Part[]; readonly positions: readonly Part[] } {
  const { id, hash } = debate;
  const concepts = () => new IdsField('concepts', words.entry.concepts, debate.concepts, say);
  return {
    whole: {
      key: `debate:${id}`,
      title: words.entry.whole,
      values: { ...debate.fields },
      fields: () => ({
        status: choiceField('status', words.entry.status, words.entry.statuses),
        draft: checkField('draft', words.entry.draft),
        summary: textField('summary', words.make.summary, { rows: 4 }),
        outcome: textField('outcome', words.entry.outcome, { rows: 4, help: words.entry.outcomeHelp }),
        concepts: concepts(),
      }),
      change: (fields) => ({ do: 'debate', debate: id, hash, fields }),
    },
    issues: debate.issues.map((issue) => ({
      key: `issue:${id}:${issue.id}`,
      title: issue.title,
      help: issue.question,
      values: { ...issue.fields },
      fields: () => ({
        summary: textField('summary', words.make.summary, { rows: 3 }),
        rivals: new RivalsField(issue.positions),
        adopted: new AdoptedField(issue.positions),
        result: textField('result', words.entry.result, { help: words.entry.resultHelp }),
      }),
      change: (fields) => ({ do: 'issue', debate: id, hash, issue: issue.id, fields }),
    })),
    positions: debate.positions.map((position) => ({
      key: `position:${position.id}`,
      title: position.title,
      values: { ...position.fields },
      fields: () => ({
        statement: textField('statement', words.make.statement, { help: words.make.statementHelp }),
        claim: textField('claim', words.make.claim, { help: words.make.claimHelp }),
        concepts: concepts(),
      }),
      change: (fields) => ({ do: 'position', position: position.id, hash: position.hash, fields }),
    })),
  };
}
