/** A picture has its own pixels; the page gives it its size. */
export function fillParent({ style }: HTMLElement): void {
  style.display = 'block';
  style.width = '100%';
  style.height = '100%';
}
