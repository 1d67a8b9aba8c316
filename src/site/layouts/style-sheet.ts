/** Loads a style sheet of the site; resolves when it holds, or cannot be had: what it is for is shown then all the same. */
export function loadSheet(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  const loaded = new Promise<void>((done) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
  });
  document.head.append(link);
  return loaded;
}
