/** The thread that checks documents, as a file of its own beside the commands: where a package bundles them, it is bundled too. */
import '../../src/citations/documents/apart/check-worker.ts';
