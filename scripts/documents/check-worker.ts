/** The entry point of the worker that checks documents. It lies beside the commands so that a package bundles it with them. */
import '../../src/citations/documents/apart/check-worker.ts';
