/** The parts of citation-js that are used and that its own types leave out. */
declare module '@citation-js/name' {
  export function parse(name: string): {
    given?: string;
    family?: string;
    suffix?: string;
    literal?: string;
    'dropping-particle'?: string;
    'non-dropping-particle'?: string;
  };
}
