import type { Evidence } from '../scenario/evidence-schema.ts';

interface Watching {
  readonly id: string;
  readonly evidence?: Evidence | undefined;
}

const NOBODY: readonly number[] = [];

/** Things that turns can show, found by what makes them count: most turns show none of them. */
export class WatchList<Planned> {
  private readonly byAct = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  /** Places of those that no act and no name tells: any turn may show them. */
  private readonly always: number[] = [];

  constructor(
    private readonly all: readonly Planned[],
    watchingOf: (planned: Planned) => Watching,
  ) {
    all.forEach((planned, place) => {
      const { id, evidence } = watchingOf(planned);
      add(this.byName, id, place);
      if (evidence && 'act' in evidence) add(this.byAct, evidence.act, place);
      else if (evidence) this.always.push(place);
    });
  }

  /** Those that a turn may show which brings about these acts and names these, in order. */
  watching(acts: Iterable<string>, named: readonly string[] = []): readonly Planned[] {
    let places: readonly number[] = this.always;
    for (const act of acts) places = join(places, this.byAct.get(act));
    for (const name of named) places = join(places, this.byName.get(name));
    if (places === this.always) return places.map((place) => this.all[place] as Planned);
    const ordered = [...new Set(places)].sort((one, other) => one - other);
    return ordered.map((place) => this.all[place] as Planned);
  }
}

function add(known: Map<string, number[]>, key: string, place: number): void {
  const places = known.get(key);
  if (places) places.push(place);
  else known.set(key, [place]);
}

const join = (places: readonly number[], more: readonly number[] = NOBODY): readonly number[] =>
  more.length === 0 ? places : [...places, ...more];
