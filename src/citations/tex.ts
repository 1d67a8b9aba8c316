/**
 * Characters that TeX or BibTeX would take as markup, and what stands for them. `{` and `}` are named commands because
 * BibTeX counts braces even after a backslash. Everything else stays as it is: UTF-8 is read by biber and by every LaTeX
 * since 2018, and turning letters into accents of ASCII would lose those that have none.
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

/** A special character, or the second of two that TeX would join into a dash or a quotation mark. */
const TO_ESCAPE = /[\\{}$&%#_~^<>`]|(?<=-)-|(?<=')'/gu;

/** The text as LaTeX that prints it, character for character. */
export function texText(text: string): string {
  return text.replace(TO_ESCAPE, (character) => {
    const escaped = SPECIAL[character] ?? character;
    return escaped === character ? `{}${character}` : escaped;
  });
}

/** A URL as it may stand in a `url` field: as it is, with what would end the field or the line percent-encoded. */
export function texUrl(url: string): string {
  return url.replace(/[{}\\\s]/gu, encodeURIComponent);
}
