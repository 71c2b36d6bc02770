import { readFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

export interface Site {
  readonly address: string;
  readonly close: () => void;
}

/** Serves a folder, and pages made up in memory, compressed as ordinary hosts do. */
export async function serveFolder(
  folder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const compressed = new Map<string, Buffer>();
  const compress = (name: string, content: string | Buffer): Buffer => {
    const known = compressed.get(name) ?? gzipSync(content);
    compressed.set(name, known);
    return known;
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const made = extra[name.slice(1)];
    const reading = made === undefined ? readFile(join(folder, normalize(name))) : made;
    Promise.resolve(reading)
      .then((content) => {
        const type = TYPES[extname(name)] ?? 'application/octet-stream';
        const isCompressed = COMPRESSED.has(extname(name));
        response.writeHead(200, {
          'Content-Type': type,
          ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
        });
        response.end(isCompressed ? compress(name, content) : content);
      })
      .catch(() => {
        response.writeHead(404);
        response.end();
      });
  });
  const port = await listenAnywhere(server);
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** Listens on a port that is free; returns it. */
function listenAnywhere(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });
}
