/**
 * The room of the start: the files of a new knowledge base, as data. What `starter/` holds is copied, with the title, language and address of the
 * new knowledge base filled in; package.json and what editors are told are made here. Nothing is written: `parley init` does that.
 */
export { editorSchemas, editorSnippets } from './editor.ts';
export { staleEditorFiles } from './editor-files.ts';
export { type Installation, installationOf, type Manifest, specFor } from './install-spec.ts';
export { PACKAGE, packageManifest } from './package-manifest.ts';
export { settingFault, siteParts } from './settings.ts';
export { type StarterFile, type StarterOptions, starterFiles } from './starter-files.ts';
export { titleOf } from './title.ts';
