import { z } from 'zod';
import { concept } from './concept.ts';
import { debate } from './debate.ts';
import { design } from './design.ts';
import { list } from './list.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { position } from './position.ts';
import { post } from './post.ts';
import { thread } from './thread.ts';
import { fileSchemasV2 } from './v2/index.ts';

/** Version 1 of the data files of each kind of page. Within a version, fields may be added, but not removed or changed in meaning. */
export const fileSchemas = { concept, debate, design, list, page, person, position, post, thread };

export type FileKind = keyof typeof fileSchemas;
/** A data file as written: valid in every version at once, since each keeps the fields of the previous one. */
export type FileOf<K extends FileKind> = z.input<(typeof fileSchemasV2)[K]>;

/** The schemas of each version, the oldest first, with the prefix of their paths. */
const VERSIONS = [
  { version: 1, folder: 'schemas', schemas: fileSchemas },
  { version: 2, folder: 'schemas/v2', schemas: fileSchemasV2 },
] as const;

/** Path of a kind's version 1 schema below the site's base. */
export function schemaPath(kind: FileKind): string {
  return `${VERSIONS[0].folder}/${kind}.json`;
}

/** Every published schema: version, kind, path below the site's base. */
export function publishedSchemas(): { version: number; kind: FileKind; path: string }[] {
  return VERSIONS.flatMap(({ version, folder, schemas }) =>
    (Object.keys(schemas) as FileKind[]).map((kind) => ({ version, kind, path: `${folder}/${kind}.json` })),
  );
}

/** The JSON Schema (draft 2020-12) of a kind of file. @param id Its own address. */
export function jsonSchema(version: number, kind: FileKind, id: string): object {
  const { schemas } = VERSIONS.find((one) => one.version === version) ?? VERSIONS[0];
  const title = `Knowledge base: ${kind}${version === 1 ? '' : `, version ${version}`}`;
  return { $id: id, title, ...z.toJSONSchema(schemas[kind], { io: 'input' }) };
}
