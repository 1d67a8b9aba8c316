export { type Block, type BodyLine, bodyBlocks, bodyText } from './read.ts';
export { type WrittenBody, writeBody } from './write.ts';
