/** Names that Windows keeps for devices: no file can be called so, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

/**
 * Names that a page or a file of the site has beside those of entries (`people/page/2/`, `index.html`, `404.html`), and the one property of
 * every JavaScript object that is an id as well.
 */
const OF_THE_SITE = new Set(['index', 'page', 'rev', 'map', '404', 'constructor']);

/** True for an id that none is minted as: no system can keep its file, or the site has that name already. */
export function isReservedId(id: string): boolean {
  return DEVICE.test(id) || OF_THE_SITE.has(id);
}
