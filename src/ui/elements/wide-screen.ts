/** The same width at which play.css puts two columns side by side. */
export const WIDE_SCREEN = '(min-width: 56em)';

/** Whether there is room for two columns now; not where there is no screen. */
export function isWideScreen(): boolean {
  return typeof matchMedia === 'function' && matchMedia(WIDE_SCREEN).matches;
}
