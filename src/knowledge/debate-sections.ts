/** Ids of the sections of a debate's page, in page order. */
export const DEBATE_SECTIONS = [
  'outcome',
  'story',
  'positions',
  'exchange',
  'map',
  'holders',
  'sources',
] as const;

export type DebateSection = (typeof DEBATE_SECTIONS)[number];

/**
 * The URL fragment of a step of a debate's story.
 *
 * @param number From 1.
 */
export function stepAnchor(number: number): string {
  return `step-${number}`;
}

const OTHERS: ReadonlySet<string> = new Set(DEBATE_SECTIONS);

/** Whether a fragment of a debate's page is taken by a section or a step, so that no argument can have it. */
export function isSectionAnchor(id: string): boolean {
  return OTHERS.has(id) || /^step-\d+$/.test(id);
}
