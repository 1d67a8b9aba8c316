import type { z } from 'zod';
import { fileSchemas } from '../../machine/index.ts';
import { dataFile, type Source } from '../source.ts';

export type DesignData = z.infer<typeof fileSchemas.design>;

/** The design that an id, the key of a trace or the address of a page names, and the trace if it names one. */
export function designAsked(key: string): { readonly id: string; readonly trace?: string } | undefined {
  const path = /(?:^|\/)designs\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?\/?(?:#.*)?$/.exec(key);
  const [, id, trace] = path ?? /^([a-z0-9-]+)(?:#([a-z0-9-]+))?$/.exec(key.trim()) ?? [];
  if (id === undefined) return undefined;
  return { id, ...(trace === undefined ? {} : { trace }) };
}

/** The data of a design; undefined if there is none with that id. @throws SourceError if this version does not know its form */
export function designData(source: Source, id: string): Promise<DesignData | undefined> {
  return dataFile(source, fileSchemas.design, `designs/${id}.json`);
}

/** The message for a key that names no design. */
export function noDesign(key: string): string {
  return `There is no design '${key.slice(0, 200)}'. Use the search tool with kind:design, or read the page 'designs'.`;
}
