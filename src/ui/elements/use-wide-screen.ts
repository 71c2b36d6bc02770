import { useEffect, useState } from 'preact/hooks';

/** The same width at which play.css puts two columns side by side. */
const WIDE = '(min-width: 56em)';

/** True while there is room for two columns. */
export function useWideScreen(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const update = () => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isWide;
}
