/** The title to propose for a folder's name: `my-debates` gives `My debates`. */
export function titleOf(folder: string): string {
  const words = folder.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [first, ...others] = words;
  if (first === undefined) return 'Debates';
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(' ');
}
