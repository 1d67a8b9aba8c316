/** The form of ids; kept apart so that using it loads no schema. */
export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text has the form of an id. */
export function isId(text: string): boolean {
  return KEBAB.test(text);
}

/** Whether such a text is the id of a person. */
export const isPersonId = isId;
