import type { Dictionary } from '../message.ts';

/** What scripts of pages say, a group each, so that a script has those that it says and no others. */

/** The button of the theme: its present one, and what it changes it to. */
export const theme = {
  system: 'Theme: system',
  light: 'Theme: light',
  dark: 'Theme: dark',
  fromSystem: 'Theme: system. Change to light.',
  fromLight: 'Theme: light. Change to dark.',
  fromDark: 'Theme: dark. Change to system.',
} as const satisfies Dictionary;

export const keys = {
  title: 'Keys',
  steps:
    'To the next or the one before: posts of a thread, paragraphs of a post, arguments, entries of a list',
  search: 'Search',
  these: 'These keys',
  close: 'Close',
} as const satisfies Dictionary;

/** Copying a text. */
export const copying = {
  copy: 'Copy',
  copyWhat: 'Copy the {what}',
  copied: 'Copied',
  citeCopied: 'Copied.',
  citeSelected: 'Selected: press Ctrl-C (or Cmd-C) to copy.',
} as const satisfies Dictionary;

/** Map tools. */
export const mapTools = {
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  fitWidth: 'Fit the width',
  fit: 'Fit',
  map: 'Map',
  list: 'List',
  openOnly: 'Open objections only',
  noneOpen: 'No open objection here.',
  keys: 'Arrow keys go from box to box and unfold, Space folds, + and − zoom, 0 fits, Enter opens.',
} as const satisfies Dictionary;

export const reading = {
  /** The reader's own time behind a post's. */
  whereYouAre: '{time} where you are',
  filtered: '{shown} of {all}',
  noPostOfId: 'There is no post with the id {id}.',
} as const satisfies Dictionary;
