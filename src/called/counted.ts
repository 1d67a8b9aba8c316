/** A number of things, as messages say it: `1 post`, `2,000 posts`. */
export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
}
