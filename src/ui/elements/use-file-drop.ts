import { useLayoutEffect, useState } from 'preact/hooks';

export interface DropListener {
  readonly onFiles: (files: readonly File[]) => void;
  /** A folder, or something that is no file, such as a link. */
  readonly onOther: (what: 'folder' | 'noFile') => void;
}

/**
 * Takes what is dropped anywhere on the page while the screen is there; true while a file is held
 * over it. Without this the browser would leave the page for the file.
 */
export function useFileDrop(listener: DropListener): boolean {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    // Pictures and words of the page itself can be dragged too, and are nobody's file.
    let isOfPage = false;
    const events = {
      dragstart: () => (isOfPage = true),
      dragend: () => (isOfPage = false),
      dragover: (event: DragEvent) => {
        if (isOfPage || event.dataTransfer === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(event.dataTransfer.types.includes('Files'));
      },
      dragleave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      drop: (event: DragEvent) => {
        setOver(false);
        if (isOfPage || event.dataTransfer === null) return;
        event.preventDefault();
        tell(event.dataTransfer, listener);
      },
    };
    return listenToPage(events);
  }, [listener.onFiles, listener.onOther]);
  return isOver;
}

function tell({ files, items }: DataTransfer, { onFiles, onOther }: DropListener): void {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.());
  if (entries.some((entry) => entry?.isDirectory)) onOther('folder');
  else if (files.length === 0) onOther('noFile');
  else onFiles([...files]);
}

function listenToPage(events: Readonly<Record<string, (event: DragEvent) => void>>): () => void {
  const all = Object.entries(events) as [string, EventListener][];
  for (const [name, listener] of all) document.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of all) document.removeEventListener(name, listener);
  };
}
