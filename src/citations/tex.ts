/**
 * Characters that TeX or BibTeX treats as markup, and their replacements. `{` and `}` become named commands because BibTeX counts braces
 * even after a backslash. Everything else is left alone: biber and every LaTeX since 2018 read UTF-8, and converting letters to ASCII
 * accents would lose those that have none.
 */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '`': '\\textasciigrave{}',
  "'": "'",
  '-': '-',
};

/** A special character, or the second of two characters that TeX would join into a dash or a quotation mark. */
const TO_ESCAPE = /[\\{}$&%#_~^<>`]|(?<=-)-|(?<=')'/gu;

/** Escapes a text so that LaTeX prints it character for character. */
export function texText(text: string): string {
  return text.replace(TO_ESCAPE, (character) => {
    const escaped = SPECIAL[character] ?? character;
    return escaped === character ? `{}${character}` : escaped;
  });
}

/** A URL for a `url` field: unchanged, except that characters that would end the field or the line are percent-encoded. */
export function texUrl(url: string): string {
  return url.replace(/[{}\\\s]/gu, encodeURIComponent);
}
