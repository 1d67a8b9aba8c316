/** What notes to the reader are called, in labels, alerts and classes. */
export const NOTE_NAMES =
  'note|tip|hint|info|important|warning|caution|danger|attention|alert|admonition|callout|see also|seealso';
