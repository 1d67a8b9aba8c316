/** Which site the pages are of: made by the integration. */
declare module 'virtual:parley/site' {
  export const site: import('./site.ts').Site;
  /** What the build that makes the pages hands over; nothing where they are on their own: while somebody edits. */
  export function handed(): import('./build/handed.ts').Handed | undefined;
}

/** The bodies of curated entries, by `collection/id`: made by the integration. */
declare module 'virtual:parley/bodies' {
  type Content = (props: { components?: Record<string, unknown> }) => unknown;
  export const bodies: Readonly<Record<string, (() => Promise<{ readonly default: Content }>) | undefined>>;
}

/** What a portal's page is made from: made by the command. */
declare module 'virtual:parley/portal' {
  export const portal: {
    readonly title: string;
    readonly settings: import('./words/index.ts').WordSettings;
    readonly bases: readonly import('./portal/knowledge-base.ts').KnowledgeBase[];
  };
}

/** The components that a project may put its own in place of: the engine's, or the project's. Made by the integration. */
declare module 'virtual:parley/components' {
  type Replaceable<P = Record<never, never>> = (props: P) => unknown;
  type WithKind = { readonly kind: import('./replaceable/page-kind.ts').PageKind };
  export const Head: Replaceable;
  export const Header: Replaceable;
  export const SiteTitle: Replaceable;
  export const Footer: Replaceable;
  export const HomeIntro: Replaceable;
  export const Beside: Replaceable<WithKind & { readonly children?: unknown }>;
  export const PageFoot: Replaceable<WithKind>;
}

/** Groups of words, in the language of the site, which is their locale: made by the integration. */
declare module 'virtual:parley/words/theme' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['theme'];
}
declare module 'virtual:parley/words/keys' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['keys'];
}
declare module 'virtual:parley/words/copying' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['copying'];
}
declare module 'virtual:parley/words/mapTools' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['mapTools'];
}
declare module 'virtual:parley/words/reading' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['reading'];
}
declare module 'virtual:parley/words/finding' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['finding'];
}
declare module 'virtual:parley/words/palette' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['palette'];
}
declare module 'virtual:parley/words/labels' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['labels'];
}
declare module 'virtual:parley/words/annotate' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['annotate'];
}
declare module 'virtual:parley/words/relations' {
  export const locale: string;
  export const words: import('../words/index.ts').Words['relations'];
}
