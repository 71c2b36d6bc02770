import { fetchJson, hasField } from '../../platform/fetch-json.ts';
import { PARTS_PATH } from '../../platform/file-paths.ts';
import { IndexedDbShelf } from '../../platform/own-shelf.ts';
import type { ScenarioParts } from '../../progress/library-card.ts';
import { askChecker } from './ask-checker.ts';
import { OwnFiles } from './own-files.ts';

let own: OwnFiles | undefined;

/** The files of one's own in this page, the same ones whoever asks. */
export function openOwnFiles(nowIso: () => string): OwnFiles {
  own ??= new OwnFiles({
    shelf: new IndexedDbShelf(),
    loadParts: () => fetchJson(() => fetch(new URL(PARTS_PATH, document.baseURI)), isParts),
    ...{ askChecker, nowIso },
  });
  return own;
}

function isParts(value: unknown): value is ScenarioParts {
  return ['personas', 'rubrics', 'sources'].every((part) => hasField(value, part));
}
