import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import '../styles/tabs.css';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: ComponentChildren;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Asks for a tab: it is opened and gets the focus, once for every such object. */
  readonly wanted?: { readonly id: string } | undefined;
}

/** Panels of which one is open; arrow keys move between their titles. */
export function Tabs({ label, tabs, wanted }: TabsProps): JSX.Element {
  const [open, setOpen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const index = tabs.findIndex(({ id }) => id === wanted?.id);
    if (index === -1) return;
    setOpen(index);
    list.current?.querySelectorAll('button')[index]?.focus();
  }, [wanted]);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (open + step + tabs.length) % tabs.length;
    setOpen(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div class="tab-list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            aria-selected={index === open}
            aria-controls={`panel-${tab.id}`}
            tabIndex={index === open ? 0 : -1}
            onClick={() => setOpen(index)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {tabs.map((tab, index) => (
        <div
          key={tab.id}
          class="tab-panel"
          role="tabpanel"
          id={`panel-${tab.id}`}
          aria-labelledby={`tab-${tab.id}`}
          tabIndex={0}
          hidden={index !== open}
        >
          {tab.panel}
        </div>
      ))}
    </>
  );
}
