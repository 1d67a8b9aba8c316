import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A process of its own that serves one file whatever is asked, by ETag; prints its port. Argument: the file.
const body = readFileSync(process.argv[2] ?? '');
const server = createServer((request, response) => {
  response.setHeader('etag', '"one"');
  if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
  else response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
