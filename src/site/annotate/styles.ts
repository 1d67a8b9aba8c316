import inter from '@fontsource-variable/inter/wght.css?url&no-inline';
import serif from '@fontsource-variable/source-serif-4/wght.css?url&no-inline';
import serifItalic from '@fontsource-variable/source-serif-4/wght-italic.css?url&no-inline';
import { loadSheet } from '../layouts/style-sheet.ts';
import base from '../styles/base.css?url&no-inline';
import chrome from '../styles/chrome.css?url&no-inline';
import evidence from '../styles/evidence.css?url&no-inline';
import facts from '../styles/facts.css?url&no-inline';
import fonts from '../styles/fonts.css?url&no-inline';
import rightToLeft from '../styles/right-to-left.css?url&no-inline';
import signs from '../styles/signs.css?url&no-inline';
import tokens from '../styles/tokens.css?url&no-inline';
import entry from './entry/entry.css?url&no-inline';
import form from './form.css?url&no-inline';
import frame from './frame.css?url&no-inline';
import parts from './parts.css?url&no-inline';
import reader from './reader.css?url&no-inline';

/** The site's own sheets, then those of the tool. A sheet that is imported would have Vite's client reload the page at each save. */
const SHEETS = [
  serif,
  serifItalic,
  inter,
  tokens,
  fonts,
  base,
  rightToLeft,
  chrome,
  facts,
  signs,
  evidence,
  frame,
  parts,
  reader,
  form,
  entry,
];

/** Loads the sheets; resolves when the page has its look. */
export async function loadStyles(): Promise<void> {
  await Promise.all(SHEETS.map(loadSheet));
}
