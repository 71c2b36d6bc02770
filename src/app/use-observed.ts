import { useLayoutEffect, useState } from 'preact/hooks';
import type { Observable } from './observed.ts';

/** The state of something observable, drawn anew whenever it changes. */
export function useObserved<T>(source: Observable<T>): T {
  const [, setState] = useState(source.state);
  useLayoutEffect(() => {
    setState(source.state);
    return source.observe(setState);
  }, [source]);
  return source.state;
}
