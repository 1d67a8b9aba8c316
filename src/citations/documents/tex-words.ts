/** Commands of TeX that print one or two characters, and these characters. */
const COMMANDS: Readonly<Record<string, string>> = {
  ...{
    textbackslash: '\\',
    textbraceleft: '{',
    textbraceright: '}',
    textasciitilde: '~',
    textasciicircum: '^',
  },
  ...{
    textless: '<',
    textgreater: '>',
    textasciigrave: '`',
    textbar: '|',
    textquotesingle: "'",
    textquotedbl: '"',
  },
  ...{
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedblleft: '“',
    textquotedblright: '”',
    lq: '‘',
    rq: '’',
  },
  ...{
    textemdash: '—',
    textendash: '–',
    dots: '…',
    ldots: '…',
    textellipsis: '…',
    textunderscore: '_',
    S: '§',
  },
  ...{
    ss: 'ß',
    o: 'ø',
    O: 'Ø',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
  },
  ...{
    TeX: 'TeX',
    LaTeX: 'LaTeX',
    textdollar: '$',
    textnumero: '№',
    euro: '€',
    texteuro: '€',
    guillemotleft: '«',
    guillemotright: '»',
  },
};

/** Accents, as the marks that combine with the letter before them (TeX, "Accents"). */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
  },
  ...{
    '"': '\u0308',
    r: '\u030a',
    H: '\u030b',
    v: '\u030c',
    c: '\u0327',
    k: '\u0328',
    d: '\u0323',
    b: '\u0331',
  },
};

/** Converts LaTeX to plain words. Of unknown commands the name is dropped and the argument kept. */
export function texWords(written: string): string {
  return (
    written
      .replace(/(?<!\\)%[^\n]*\n?[ \t]*/g, '')
      .replace(
        /\\(?:footnote|footcite|cite|autocite|index|label|marginpar)[a-z]{0,8}\*?(?:\[[^\][]{0,200}\]){0,2}\{[^{}]{0,400}\}/g,
        '',
      )
      // Words that the quoting author omitted, inserted, or both (csquotes' manual, "Auxiliary commands").
      .replace(/\\textins\*?\{([^{}]{0,200})\}/g, '[$1]')
      .replace(/\\textelp\*?\{([^{}]{0,200})\}/g, (_, words: string) => (words === '' ? '…' : `… [${words}]`))
      .replace(/\\href\{[^{}]{0,2000}\}/g, '')
      .replace(/\\(?:\\\*?(?:\[[^\][]{0,20}\])?|newline\b|par\b|[,;: ]|quad\b)/g, ' ')
      .replace(/(?<!\\)~/g, ' ')
      .replace(
        /\\(?:([`'^~=."])|([uvHcdbrk])(?![A-Za-z]))[ \t]{0,4}(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/g,
        accented,
      )
      .replace(
        /\\([A-Za-z]{1,40})\*?(?:\{\}|[ \t]{0,4}(?![A-Za-z]))/g,
        (_, name: string) => COMMANDS[name] ?? '',
      )
      .replace(/\\[-/]/g, '')
      .replace(/(?<!\\)\$/g, '')
      .replace(/\{\}/g, '')
  );
}

function accented(
  whole: string,
  mark: string | undefined,
  name: string | undefined,
  a?: string,
  b?: string,
): string {
  const letter = a ?? b ?? '';
  const accent = ACCENTS[mark ?? name ?? ''];
  return accent === undefined ? whole : (letter + accent).normalize('NFC');
}
