import type { Mark, MarkName } from '../entries/index.ts';

/** Media types of marks. */
export const MARK_TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const satisfies Record<
  Mark['kind'],
  string
>;

/** Where a mark is published, from the site's root. */
export function markPath(name: MarkName, { kind }: Mark): string {
  return `marks/${name}.${kind}`;
}
