import { buildDebrief } from '../debrief/build-debrief.ts';
import type { DebriefOrder } from './order-debrief.ts';

// Written out in place of the library of worker types, which cannot stand beside that of the page.
interface WorkerScope {
  onmessage: ((event: MessageEvent<DebriefOrder>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { number, playable, transcript, chance } }) => {
  scope.postMessage({ number, debrief: buildDebrief(playable, transcript, chance) });
};
