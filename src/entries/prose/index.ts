/** Parses the texts of curated entries, for the check, the pages, the data files and the commands. */
export { isAddress, refusedScheme } from './addresses.ts';
export { type BodyAnchors, bodyAnchors } from './anchors.ts';
export { SYNTAX, withLineEnd } from './compiler.ts';
export { componentOf, type WrittenComponent } from './components.ts';
export { literalOf } from './expressions.ts';
export { type FieldLink, fieldMentions, fieldParts, withoutLinks } from './field.ts';
export { wikiTarget } from './links.ts';
export type { FigurePlace, Mention, Picture, Prose, ProseProblem, SiteLink, Step } from './model.ts';
export { pictureFault, pictureFile } from './pictures.ts';
export { readProse } from './read.ts';
export { syntaxTree } from './tree.ts';
