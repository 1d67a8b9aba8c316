export { contentLookup } from './content.ts';
export { type SiteCatalogue, type SiteOptions, siteCatalogue } from './site.ts';
