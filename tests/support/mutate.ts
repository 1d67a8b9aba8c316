import fc from 'fast-check';

/** What real mail breaks on, put in anywhere. */
const PIECES = [
  '\0',
  '\r',
  '\r\n',
  '\n\n',
  '\n',
  ' ',
  '\t',
  '>',
  '> ',
  '>> ',
  '\nFrom x\n',
  '=',
  '=3D',
  '=\n',
  '=?utf-8?q?=E2=82?=',
  '=?utf-8?b?4oKs',
  '?=',
  '\x80',
  '\xff\xfe',
  '\xe2\x82',
  '\nContent-Type: multipart/mixed; boundary="x"\n',
  '\n--x\n',
  '\n--x--\n',
  '\nContent-Transfer-Encoding: base64\n',
  '\nContent-Type: text/plain; charset=utf-7\n',
  '\nIn-Reply-To: <a@example.org>\n',
  '\nMessage-ID: <same@example.org>\n',
  '\nDate: Thu, 32 Foo 99999 99:99:99 +9999\n',
  '\nReferences: <a@example.org> <b@example.org>\n',
  '```',
  '---\n',
  '{',
  '<script>',
  'import x\n',
  '\n> ',
  '\nOn Mon, 1 Jan 2001 00:00:00 +0000, A wrote:\n> ',
  '\xe2\x80\xae',
];

/** One real post, or two, cut, spliced and with pieces put in or bytes changed. @param texts Pieces that are put in, in Latin-1. */
export function mutated(posts: readonly Buffer[], texts: readonly string[] = PIECES): fc.Arbitrary<Buffer> {
  const post = fc.constantFrom(...posts);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const cut = fc
    .tuple(post, place, place)
    .map(([bytes, from, to]) =>
      bytes.subarray(
        Math.floor(Math.min(from, to) * bytes.length),
        Math.ceil(Math.max(from, to) * bytes.length),
      ),
    );
  const spliced = fc
    .tuple(post, post, place, place)
    .map(([a, b, at, from]) =>
      Buffer.concat([a.subarray(0, Math.floor(at * a.length)), b.subarray(Math.floor(from * b.length))]),
    );
  const pieces = fc.array(fc.tuple(place, fc.constantFrom(...texts)), { minLength: 1, maxLength: 8 });
  const stuffed = fc
    .tuple(post, pieces)
    .map(([bytes, list]) =>
      list.reduce((all, [at, piece]) => insert(all, at, Buffer.from(piece, 'latin1')), bytes),
    );
  const changes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 30 });
  const changed = fc.tuple(post, changes).map(([bytes, list]) => {
    const copy = Buffer.from(bytes);
    for (const [at, byte] of list) copy[Math.floor(at * (copy.length - 1))] = byte;
    return copy;
  });
  return fc.oneof(cut, spliced, stuffed, changed);
}

function insert(bytes: Buffer, at: number, piece: Buffer): Buffer {
  const place = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, place), piece, bytes.subarray(place)]);
}
