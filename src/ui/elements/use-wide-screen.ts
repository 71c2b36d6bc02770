import { useEffect, useState } from 'preact/hooks';
import { isWideScreen, WIDE_SCREEN } from './wide-screen.ts';

/** True while there is room for two columns. */
export function useWideScreen(): boolean {
  const [isWide, setWide] = useState(isWideScreen);
  useEffect(() => {
    const query = matchMedia(WIDE_SCREEN);
    const update = () => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isWide;
}
