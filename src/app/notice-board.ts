import type { StoreFailure } from '../progress/progress-store.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { Observed } from './observed.ts';

const NOTICE_OF_FAILURE: Readonly<Record<StoreFailure, NoticeKey>> = {
  full: 'storageFull',
  forbidden: 'storageForbidden',
  corrupt: 'savedFileSetAside',
};

/** What is worth knowing about storage says the same each time, so it is said once per visit. */
const SAID_ONCE: readonly NoticeKey[] = ['storageFull', 'storageForbidden'];

/** The notices on show. */
export class NoticeBoard {
  readonly shown = new Observed<readonly NoticeKey[]>([]);
  readonly #said = new Set<NoticeKey>();

  tell(notice: NoticeKey): void {
    const isKnown = this.#said.has(notice) && SAID_ONCE.includes(notice);
    if (isKnown || this.shown.state.includes(notice)) return;
    this.#said.add(notice);
    this.shown.set([...this.shown.state, notice]);
  }

  tellFailure(reason: StoreFailure): void {
    this.tell(NOTICE_OF_FAILURE[reason]);
  }

  dismiss(notice: NoticeKey): void {
    this.shown.set(this.shown.state.filter((shown) => shown !== notice));
  }
}
