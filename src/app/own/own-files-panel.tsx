import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { OwnFiles as OwnFilesView } from '../../ui/own-files.tsx';
import { findResumables, standCards, type Remembered } from '../card-standings.ts';
import { routeOfSave } from '../route-of-save.ts';
import type { HashRouter } from '../hash-router.ts';
import { useObserved } from '../use-observed.ts';
import type { OwnFiles } from './own-files.ts';

interface OwnFilesPanelProps {
  readonly own: OwnFiles;
  readonly remembered: Remembered;
  readonly router: HashRouter;
}

/** Joins the files of one's own with what is remembered of them. */
export function OwnFilesPanel({ own, remembered, router }: OwnFilesPanelProps): JSX.Element {
  const { check, kept, canKeep } = useObserved(own.shown);
  useEffect(() => void own.refresh(), [own]);
  const cards = kept.map(({ card }) => card);
  const resumables = findResumables(cards, remembered);
  const calls = useMemo(
    () => ({
      onFiles: (files: readonly File[]) => void own.open(files),
      onOther: (what: 'folder' | 'noFile') => own.turnDown(what),
      onPlay: (slug: string) => router.go({ screen: 'brief', slug }),
      onCheck: (slug: string) => void own.checkAgain(slug),
      onRemove: (slug: string) => void own.remove(slug),
    }),
    [own, router],
  );
  return (
    <OwnFilesView
      {...{ check, kept, canKeep, ...calls }}
      standings={standCards(cards, remembered)}
      locale={document.documentElement.lang}
      onResume={(slug) => {
        const saved = resumables.get(slug);
        if (saved !== undefined) router.go(routeOfSave(saved));
      }}
    />
  );
}
