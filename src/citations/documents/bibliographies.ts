/**
 * How documents name the bibliographies that they use: Typst, LaTeX and biblatex, pandoc and Quarto, sphinxcontrib-bibtex,
 * asciidoctor-bibtex, Org.
 */
const NAMING =
  /#?bibliography\(\s*\(?((?:\s*"[^"\n]{1,400}"\s*,?){1,20})|\\(?:bibliography|addbibresource)(?:\[[^\][]{0,200}\])?\{([^{}]{1,2000})\}|^bibliography:[ \t]*(?:\[([^\]\n]{1,2000})\]|([^\s[][^\n]{0,400}))|^bibliography:[ \t]*\r?\n((?:[ \t]*-[ \t]+[^\n]{1,400}\n){1,20})|^[ \t]*\.\.[ \t]+bibliography::[ \t]+([^\n]{1,2000})|^:bibtex-file:[ \t]+([^\n]{1,400})|^#\+bibliography:[ \t]+([^\n]{1,400})/gim;

/** The bibliographies that a document names, as written; LaTeX omits the ending `.bib`. */
export function bibliographiesIn(text: string): string[] {
  const names = [...text.matchAll(NAMING)].flatMap(([, typst, tex, ...others]) => {
    if (typst !== undefined) return [...typst.matchAll(/"([^"\n]+)"/g)].map(([, name = '']) => name);
    if (tex !== undefined)
      return tex
        .split(',')
        .map((name) => (/\.[a-z]+$/i.test(name.trim()) ? name.trim() : `${name.trim()}.bib`));
    const [list, one, items, directive, ...lines] = others;
    if (items !== undefined) return items.split('\n').map((item) => item.replace(/^[ \t]*-[ \t]+/, ''));
    return (list ?? one ?? directive ?? lines.find((line) => line !== undefined) ?? '').split(/[,\s]+/);
  });
  return [...new Set(names.map((name) => name.trim().replace(/^["']|["']$/g, '')).filter(Boolean))];
}
