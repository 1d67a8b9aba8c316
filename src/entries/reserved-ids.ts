/** Names that Windows reserves for devices: no file can have them, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * Names of pages and files of the site besides entries (`people/page/2/`, `index.html`, `404.html`), and `constructor`, which every
 * JavaScript object has as a property.
 */
const OF_THE_SITE = new Set(['index', 'page', 'rev', 'map', '404', 'constructor']);

/** True for an id that must not be minted: some system cannot store its file, or the site uses the name. */
export function isReservedId(id: string): boolean {
  return DEVICE.test(id) || OF_THE_SITE.has(id);
}
