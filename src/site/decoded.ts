/** A part of an address, decoded where it can be; as it stands where its `%` begin nothing. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
