/**
 * Seeds with which a test file failed once by a fault of ours, by its path: `npm run fuzz` drew them, and `npm test` tries them ever after. A fault
 * of the test itself is mended there.
 */
export const FAILED_SEEDS: Readonly<Record<string, readonly number[]>> = {
  // A catalogue told of evidence as a thing of its own, which ended the check.
  'src/citations/documents/hostile-catalogue.test.ts': [600199714],
  // A name that begins with a grave accent and a space lost the space in BibLaTeX.
  'src/citations/formats/bibtex.test.ts': [734837027],
  // A title that begins like a tag lost words in plain text.
  'src/citations/formats/text.test.ts': [600199715],
  // A body without a last line end, which begins with `import`, ended the process of the check.
  'tests/bodies.test.ts': [758847067],
  // A mailbox whose first header was broken was taken for no mail at all.
  'tests/fuzz.test.ts': [600199715],
  // A List-Id that was none was written to the settings, anew by each import.
  // A post without a name was taken for whoever had its shared address's local part for a full name, until the next import.
  'tests/hostile-headers.test.ts': [1, 666715198],
};
