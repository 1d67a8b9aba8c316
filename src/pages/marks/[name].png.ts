import { markRoute } from '../../site/mark-files.ts';

/** The icon and the logo, where they are of this kind. */
export const { getStaticPaths, GET } = markRoute('png');
