export { contentLookup } from './content.ts';
export { type SiteCatalogue, type SiteLimits, type SiteOptions, siteCatalogue } from './site.ts';
