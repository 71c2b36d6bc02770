/** A Storage with a limit on characters and a switch that forbids it. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  roomCharacters = Number.POSITIVE_INFINITY;
  isForbidden = false;

  get length(): number {
    this.#check();
    return this.#items.size;
  }

  key(index: number): string | null {
    this.#check();
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(name: string): string | null {
    this.#check();
    return this.#items.get(name) ?? null;
  }

  setItem(name: string, value: string): void {
    this.#check();
    const others = [...this.#items].filter(([key]) => key !== name);
    const used = others.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    if (used + name.length + value.length > this.roomCharacters) {
      throw new DOMException('No room', 'QuotaExceededError');
    }
    this.#items.set(name, value);
  }

  removeItem(name: string): void {
    this.#check();
    this.#items.delete(name);
  }

  clear(): void {
    this.#items.clear();
  }

  names(): readonly string[] {
    return [...this.#items.keys()];
  }

  #check(): void {
    if (this.isForbidden) throw new DOMException('Forbidden', 'SecurityError');
  }
}
