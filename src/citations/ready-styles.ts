import { printed } from './formats/reference.ts';
import type { CitationItem } from './item.ts';
import { STYLES } from './styles.ts';

/** Something to print. */
const SAMPLE: CitationItem = {
  kind: 'position',
  id: 'a',
  'citation-key': 'a',
  label: 'a',
  type: 'webpage',
  title: 'A',
  genre: 'A',
  publisher: 'A',
  URL: 'https://example.org/',
};

/** Makes the processor of each style ready, which takes most of the time of its first reference. For a process that has to wait anyway. */
export function readyStyles(): void {
  for (const { name } of STYLES) printed(SAMPLE, name);
}
