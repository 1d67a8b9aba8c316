/** Words that say little of what a sentence is about. */
const SMALL = new Set(
  'a an and are as at be been but by can could do does for from had has have he her his how i if in into is it its may might must no not of on or our shall she should so some such than that the their them then there these they this those to too was we were what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** Most words of an id, and most of its letters. */
const WORDS = 4;
const LETTERS = 40;

/**
 * An id in kebab case made from a gist or a title: its first words that say something, without accents; all of its words where few do. Where the id is taken,
 * a number follows. A text without Latin letters or digits gives `argument`.
 */
export function idOfGist(gist: string, taken: ReadonlySet<string> = new Set()): string {
  const words = gist
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/g, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const telling = words?.filter((word) => !SMALL.has(word)) ?? [];
  const used = telling.length >= 2 ? telling : (words ?? []);
  let id = '';
  for (const word of used.slice(0, WORDS)) {
    const longer = id === '' ? word.slice(0, LETTERS) : `${id}-${word}`;
    if (longer.length > LETTERS) break;
    id = longer;
  }
  if (id === '') id = 'argument';
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
