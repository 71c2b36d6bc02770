import { checkFiles } from './check-files.ts';
import type { CheckOrder } from './check-news.ts';

// Written out in place of the library of worker types, which cannot stand beside that of the page.
interface WorkerScope {
  onmessage: ((event: MessageEvent<CheckOrder>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => checkFiles(data, (news) => scope.postMessage(news));
