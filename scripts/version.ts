import about from '../package.json' with { type: 'json' };

/** The package's version. */
export const VERSION = about.version;
