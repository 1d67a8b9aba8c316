export {
  CATALOGUE_FILE,
  CATALOGUE_VERSION,
  type Catalogue,
  type CatalogueRevision,
  type CatalogueThing,
  catalogue,
} from './catalogue.ts';
export { type DeepChange, deepChanges } from './changes.ts';
export { addressAt, citedAddress } from './cited-address.ts';
export { type Lookup, lookUp } from './lookup.ts';
export { catalogueOf } from './make.ts';
export { lookUpPages, PAGE_KINDS, PAGES_FILE, type PageNames, pagesOf, readPages } from './pages.ts';
export { catalogueText, lookUpText, readCatalogue } from './text.ts';
