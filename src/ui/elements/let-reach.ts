/** Lets a text that is cut off be reached with the arrow keys; one that fits is no stop for Tab. */
export function letReach(box: HTMLElement): void {
  if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
  else box.removeAttribute('tabindex');
}
