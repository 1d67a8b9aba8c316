/**
 * What a report says of a source, or of a message in one, that was skipped.
 *
 * @param offset Of the message in its source, in bytes; at 0 it is the first message, or the whole source.
 */
export function skippedLine({
  file,
  offset,
  reason,
}: {
  readonly file: string;
  readonly offset: number;
  readonly reason: string;
}): string {
  const place = offset === 0 ? file : `${file} at byte ${offset}`;
  // A fault of the disk names the file itself.
  return `skipped ${place}: ${reason.startsWith(`${file}: `) ? reason.slice(file.length + 2) : reason}`;
}
