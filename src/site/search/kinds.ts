import type { Kind } from '../../search/browser.ts';

/** Path of the icon of each kind of result, drawn in outline on a field of 16 by 16. */
export const ICONS: Readonly<Record<Kind, string>> = {
  debate: 'M2 3h8v6H6l-2.5 2.5V9H2zM12 6h2v6h-1.5v2L10.5 12H7',
  issue:
    'M5.5 6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .9-1 1.7M8 12.5v.2M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z',
  position: 'M4 14.5V2M4 2.5h9l-2.5 3 2.5 3H4',
  argument: 'M6.5 4C4 4.5 3 6.2 3 8.5V12h3.5V8.5H4.8M13 4c-2.5.5-3.5 2.2-3.5 4.5V12H13V8.5h-1.7',
  design: 'M3 1.8v12.4M13 1.8v12.4M3 5h8M8.5 3 11 5 8.5 7M13 11H5M7.5 9 5 11l2.5 2',
  concept: 'M3 2.5h4c.7 0 1 .4 1 1v10c0-.6-.3-1-1-1H3zM13 2.5H9c-.7 0-1 .4-1 1v10c0-.6.3-1 1-1h4z',
  page: 'M3.5 1.8h6l3 3v9.4h-9zM9.5 1.8v3h3M5.5 8h5M5.5 11h5',
  person: 'M8 2a2.8 2.8 0 1 1 0 5.6A2.8 2.8 0 0 1 8 2zM2.5 14c.3-3 2.4-4.5 5.5-4.5s5.2 1.5 5.5 4.5',
  thread: 'M2 3h9M5 6.5h9M5 10h7M8 13.5h6',
  post: 'M1.8 3.5h12.4v9H1.8zM2 4l6 5 6-5',
};
