import { cutAt, SHELL } from '../layouts/shell.ts';
import { asHtml } from '../template.ts';
import type { RevisionText } from './page.ts';

/** The first steps of the paths of revisions: the header marks the room that a page is in, so each has a shell of its own. */
export const REVISION_ROOMS = ['positions', 'posts', 'debates', 'designs'] as const;
export type RevisionRoom = (typeof REVISION_ROOMS)[number];

/** A step of the paths of shells that no entry's id can be. */
const STEP = '_';

/** Where the shell of a room is made: the parts of its path before and after `/rev/`. */
export function shellPlace(room: RevisionRoom): { readonly cited: string; readonly revision: string } {
  return { cited: `${room}/${STEP}`, revision: STEP };
}

/** Path of a shell's file, and of the folder that has nothing else in it, from the folder of the site. */
export function shellFile(room: RevisionRoom): { readonly file: string; readonly folder: string } {
  const { cited, revision } = shellPlace(room);
  return { file: `${cited}/rev/${revision}/index.html`, folder: cited };
}

/** Whether a page is the shell of revisions. @param path From the site's base, with or without slashes at its ends. */
export function isRevisionShell(path: string): boolean {
  return path.replace(/^\/|\/$/g, '').endsWith(`/${STEP}/rev/${STEP}`);
}

/** The page that becomes a shell: a placeholder for each part that differs between revisions. */
export const REVISION_PLACEHOLDERS: Pick<RevisionText, 'title' | 'tags' | 'above' | 'below'> & {
  readonly isShell: true;
  readonly box: NonNullable<RevisionText['box']>;
} = {
  title: '',
  isShell: true,
  tags: asHtml('<!--parley:tags-->'),
  above: SHELL.main,
  box: asHtml('<!--parley:box-->'),
  below: asHtml('<!--parley:below-->'),
};

/** The markup that all revisions of a room share: what stands before, between and behind the placeholders. */
export interface RevisionShell {
  readonly start: string;
  readonly beforeTags: string;
  readonly beforeMain: string;
  readonly beforeBox: string;
  /** The tag of the Cite box's script, which stands behind it. */
  readonly script: string;
  readonly end: string;
}

/**
 * The shell in a page that Astro rendered with the placeholders.
 * @throws Error if it does not have each placeholder once, in order
 */
export function revisionShellOf(page: string): RevisionShell {
  const { tags, above, box, below } = REVISION_PLACEHOLDERS;
  const pieces = cutAt(page, [SHELL.head, tags, above, box, below]);
  const [start = '', beforeTags = '', beforeMain = '', beforeBox = '', script = '', end = ''] = pieces;
  return { start, beforeTags, beforeMain, beforeBox, script, end };
}

/** The text of a page: its parts in place of the shell's placeholders. The script is only there if the box is. */
export function inRevisionShell(
  shell: RevisionShell,
  head: string,
  { tags, above, box, below }: Pick<RevisionText, 'tags' | 'above' | 'box' | 'below'>,
): string {
  const { start, beforeTags, beforeMain, beforeBox, script, end } = shell;
  const cite = box === undefined ? '' : box.text + script;
  return `${start}${head}${beforeTags}${tags.text}${beforeMain}${above.text}${beforeBox}${cite}${below.text}${end}`;
}
