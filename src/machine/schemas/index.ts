import { z } from 'zod';
import { concept } from './concept.ts';
import { debate } from './debate.ts';
import { list } from './list.ts';
import { person } from './person.ts';
import { position } from './position.ts';
import { post } from './post.ts';
import { thread } from './thread.ts';

/** What the data files of each kind of page hold, by kind. Fields may be added; none goes or changes its meaning within a version. */
export const fileSchemas = { concept, debate, list, person, position, post, thread };

export type FileKind = keyof typeof fileSchemas;
export type FileOf<K extends FileKind> = z.input<(typeof fileSchemas)[K]>;

/** Path of a kind's schema from the site's base. */
export function schemaPath(kind: FileKind): string {
  return `schemas/${kind}.json`;
}

/** The JSON Schema (draft 2020-12) of a kind of file. @param id Its own address. */
export function jsonSchema(kind: FileKind, id: string): object {
  return { $id: id, title: `Knowledge base: ${kind}`, ...z.toJSONSchema(fileSchemas[kind], { io: 'input' }) };
}
