export { contentLookup } from './content.ts';
export { type SiteCatalogue, type SiteOptions, siteCatalogue, siteFile, UnreachedError } from './site.ts';
