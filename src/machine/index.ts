/**
 * Files for programs, made from the graph: JSON and Markdown beside each page, JSON Schemas of these, evidence as Web Annotations, debates
 * as Argdown and AIF, bibliographies, llms.txt, an OpenSearch description. Pure; scripts write the files.
 */
export type { MachineFile } from './entry-files.ts';
export { filesButThreads, filesOfThread, machineFile, machineFiles } from './files.ts';
export { markdownLink, markdownText } from './markdown/text.ts';
export { MARK_TYPES, markPath } from './marks.ts';
export { besidePage, type PublishedBase as Place } from './published-base.ts';
export { type FileKind, type FileOf, fileSchemas } from './schemas/index.ts';
export { fileSchemasV2 } from './schemas/v2/index.ts';
export { listsOf } from './shapes/list.ts';
