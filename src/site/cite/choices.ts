import { type CitationItem, FORMATS, formatCitation, STYLES } from '../../citations/index.ts';
import { words } from '../words/index.ts';

/** A way to write a citation, as a reader chooses it. */
export interface Choice {
  /** Unique on the page. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** Ways of one use. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The ways to write a citation, by where one would: in a document, as a reference in a style, in a reference manager. */
export function choicesOf(item: CitationItem): ChoiceGroup[] {
  const names: Readonly<Record<string, string>> = words.citing.formatNames;
  const ofUse = (use: 'document' | 'library') =>
    FORMATS.filter((format) => format.use === use && format.name !== 'text').map(({ name, label }) => ({
      name,
      label: names[name] ?? label,
      text: formatCitation(item, name).trimEnd(),
    }));
  const references = STYLES.map(({ name, label }) => ({
    name: `text-${name}`,
    label,
    text: formatCitation(item, 'text', name),
  }));
  return [
    { label: words.citing.inDocument, choices: ofUse('document') },
    { label: words.citing.asReference, choices: references },
    { label: words.citing.inBibliography, choices: ofUse('library') },
  ];
}
