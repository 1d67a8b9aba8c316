/** The reference styles on offer: label for readers, and name in the Citation Style Language's collection. */
export const STYLE_TABLE = {
  apa: { label: 'APA', template: 'apa', numbered: false },
  ieee: { label: 'IEEE', template: 'ieee', numbered: true },
  acm: { label: 'ACM', template: 'association-for-computing-machinery', numbered: true },
  chicago: { label: 'Chicago', template: 'chicago-author-date', numbered: false },
} as const;

export type StyleName = keyof typeof STYLE_TABLE;

export const STYLES = Object.entries(STYLE_TABLE).map(([name, { label }]) => ({
  name: name as StyleName,
  label,
}));

/** Their names in the Citation Style Language's collection. */
export const TEMPLATES = Object.values(STYLE_TABLE).map(({ template }) => template);
