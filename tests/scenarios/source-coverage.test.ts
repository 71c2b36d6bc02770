import { expect, test } from 'vitest';
import { type ScenarioLibrary, readLibrary } from '../../src/cli/read-library.ts';
import { coverSources } from '../../src/cli/source-coverage.ts';
import promised from './covered-sources.json';

const LIST = 'tests/scenarios/covered-sources.json';
const shipped = readLibrary('scenarios');

const coveredBy = (library: ScenarioLibrary): readonly string[] =>
  coverSources(library).covered.map(({ id }) => id);

/** A sentence for each id that was covered once and is so no more. */
function findLosses(library: ScenarioLibrary): readonly string[] {
  const covered = new Set(coveredBy(library));
  return promised
    .filter((id) => !covered.has(id))
    .map((id) => `${id}: ${library.library.sources.get(id)?.['en'] ?? 'no longer in the list'}`);
}

/** The library without one scenario. */
function without(slug: string): ScenarioLibrary {
  const left = [...shipped.playables].filter(([name]) => name !== slug);
  return { ...shipped, playables: new Map(left) };
}

test('no source that a scenario once taught is lost', () => {
  expect(shipped.diagnostics).toEqual([]);
  const advice =
    'Trainers choose by these, so what was taught once stays taught: name each again in "sources" of' +
    ` a scenario that plays it. ${LIST} only grows; nothing is taken out of it`;
  expect(findLosses(shipped), advice).toEqual([]);
});

test('every source a scenario teaches is on the list of what must not be lost', () => {
  const missing = coveredBy(shipped).filter((id) => !promised.includes(id));
  expect(missing, `Newly taught: add a line for each to ${LIST}, in order`).toEqual([]);
  expect(promised).toEqual([...new Set(promised)].sort());
});

test('a scenario that goes away is missed, with what it taught', () => {
  expect(findLosses(without('starter-kit'))).toContain(
    '001-03: There is a fair point inside the hard words; take it and leave the rest.',
  );
  expect(findLosses(without('nobody-knows')).map((loss) => loss.slice(0, 6))).toContain('002-17');
});

test('what is taught and what is not yet make up the whole list', () => {
  const { covered, uncovered } = coverSources(shipped);
  const ids = [...covered.map(({ id }) => id), ...uncovered].sort();
  expect(ids).toEqual([...shipped.library.sources.keys()]);
  for (const { id, scenarios } of covered) {
    const named = scenarios.map((slug) => shipped.playables.get(slug)?.scenario.sources);
    expect(named.length).toBeGreaterThan(0);
    for (const sources of named) expect(sources).toContain(id);
  }
});

test('a scenario assessed by a rubric names where that rubric comes from', () => {
  const origins = { heard: '002-05', wetco: '004-14' } as const;
  for (const { scenario } of shipped.playables.values()) {
    for (const [rubric, id] of Object.entries(origins)) {
      const isAssessed = scenario.rubrics.some(({ ref }) => ref === rubric);
      expect([scenario.id, id, scenario.sources.includes(id)]).toEqual([
        scenario.id,
        id,
        isAssessed,
      ]);
    }
  }
});
