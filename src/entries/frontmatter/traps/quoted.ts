/** A text in single quotation marks, in which YAML changes no character (YAML 1.2.2, 7.3.2). */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A corrected line: a name or a list item, with its text quoted. */
export function lineWith(name: string | number | undefined, text: string): string {
  return typeof name === 'string' ? `${name}: ${quoted(text)}` : `- ${quoted(text)}`;
}

/** Maximum characters of a value that are shown. */
const MOST_SHOWN = 200;

/** A value as written, shortened, in quotation marks. */
export function shown(text: string): string {
  return `"${text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text}"`;
}

/** Texts as a YAML flow list, each quoted if necessary. */
export function listOf(texts: string): string {
  const items = texts.split(/,\s*/).map((text) => text.trim());
  return `[${items.map((text) => (isPlain(text) ? text : quoted(text))).join(', ')}]`;
}

function isPlain(text: string): boolean {
  return /^\w[\w .@-]*$/.test(text) && Number.isNaN(Number(text)) && !/^(?:true|false|null)$/i.test(text);
}
