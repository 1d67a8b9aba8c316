import { z } from 'zod';
import { Refusal } from '../disk/index.ts';
import { checked, type GivenSettings, type Problem, settingsSchema } from '../entries/index.ts';
import { wordsSchema } from '../words/index.ts';
import type { Annotating } from './annotate/given.ts';
import { checkedComponents, type OwnComponents } from './components.ts';

/** Options of `parley()`: the settings of `parley.yaml` and `words`, of which one that is given here counts, and where the content is. */
export interface ParleyOptions extends GivenSettings {
  /** Content folder, from the project's folder; `content` by default. */
  readonly content?: string;
  /** Components of the project's own in place of the engine's: names, and paths of .astro files from the project's folder. */
  readonly components?: OwnComponents;
  /** Whether `astro dev` serves the tool for annotating, on this machine alone; and whose read marks it keeps. */
  readonly annotate?: boolean | Annotating;
}

const annotating = z.union([z.boolean(), z.strictObject({ curator: z.string().min(1).optional() })], {
  error: 'write true, or { curator: NAME }',
});

/** The options as they count: settings and words go by the schemas of the files of the content folder. @throws Refusal that names each bad one. */
export function checkedOptions({
  content,
  components,
  words,
  annotate,
  ...settings
}: ParleyOptions): ParleyOptions {
  const own = checkedComponents(components);
  const parsed = settingsSchema.safeParse(settings);
  const spoken = checked(wordsSchema(settings.language), words ?? {}, 'parley()', WRITTEN);
  const tool = annotating.optional().safeParse(annotate);
  const faults = [
    ...(tool.error?.issues ?? []).map(({ message }) => `annotate: ${message}`),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => [...path, message].join(': ')),
    ...(spoken.ok ? [] : spoken.problems.map(faultOfWords)),
  ];
  if (!parsed.success || !spoken.ok || !tool.success)
    throw new Refusal(faults.map((fault) => `parley(): ${fault}`).join('\n'));
  return {
    ...(content !== undefined && { content }),
    ...(components !== undefined && { components: own }),
    ...parsed.data,
    ...(tool.data !== undefined && { annotate: tool.data }),
    ...(words !== undefined && { words: spoken.data }),
  };
}

/** Options are written in JavaScript: they have no line, and a value is what it is. */
const WRITTEN = { lineOf: () => 1, explain: () => undefined };

function faultOfWords({ message, suggestion }: Problem): string {
  return `words: ${message}${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`;
}
