/** The form of ids, which no schema is needed to know. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text is an id, by its form. */
export function isId(text: string): boolean {
  return KEBAB.test(text);
}

/** Whether such a text is the id of a person. */
export const isPersonId = isId;
