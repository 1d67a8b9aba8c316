import { noteOf, unread } from '../about.ts';
import { cite } from '../csl.ts';
import { dayOf } from '../date.ts';
import type { CitationItem, CitedName } from '../item.ts';

/**
 * One RIS record, ending in a newline. citation-js maps the fields, except four: the full key, full days, the container, and the day of
 * reading in the field where readers look for it. Each value is one line, since readers join lines by a space.
 */
export function ris(item: CitationItem): string {
  const read = { ...unread(item), ...(item.author && { author: item.author.map(withParticle) }) };
  const mapped: unknown = asRis(cite(read, { note: noteOf(read) }));
  const [{ TY = 'ELEC', ...tags } = {}] = mapped as Record<string, string | readonly string[]>[];
  const fields: Record<string, string | readonly string[]> = {
    TY,
    ...tags,
    ID: item.label,
    ...(item.issued && { DA: slashed(dayOf(item.issued)) }),
    ...(item['container-title'] !== undefined && { T2: item['container-title'] }),
    ...(item.accessed && { Y2: slashed(dayOf(item.accessed)) }),
    ER: '',
  };
  return Object.entries(fields)
    .flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${one}\n`))
    .join('');
}

/** The output of the RIS plugin, which citation-js's types omit. */
function asRis(cited: unknown): unknown {
  return (cited as { format(name: 'ris', options: { format: 'object' }): unknown }).format('ris', {
    format: 'object',
  });
}

/** RIS has only a family name and a given name, so "van" joins the family name. */
function withParticle(name: CitedName): CitedName {
  if ('literal' in name || name['non-dropping-particle'] === undefined) return name;
  const { 'non-dropping-particle': particle, ...rest } = name;
  return { ...rest, family: `${particle} ${name.family}` };
}

/** RIS's date: year, month, day and a remark. */
function slashed(day: string): string {
  return `${day.replaceAll('-', '/')}/`;
}
