import { useEffect, useState } from 'preact/hooks';

const ignore = (): void => undefined;

/** What `load` brings, fetched when it is first wanted; where that fails, `onFail` is told. */
export function useLoaded<Loaded>(
  isWanted: boolean,
  load: () => Promise<Loaded>,
  onFail: () => void = ignore,
): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (isWanted && !loaded) load().then((part) => setLoaded(() => part), onFail);
  }, [isWanted]);
  return loaded;
}
