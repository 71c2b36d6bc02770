import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineOf, makeExampleFolder } from './example-folder.ts';
import { runHere } from './run-here.ts';

/** A folder of scenarios with a list of sources of its own beside "flicker". */
function makeFolderWithSources(named: readonly string[], list?: string): string {
  const cwd = makeExampleFolder({ sources: named });
  if (list !== undefined) writeFileSync(join(cwd, 'sources.json'), list);
  return cwd;
}

const OWN = JSON.stringify({ format: 1, sources: { '900-01': { en: 'Ours.' } } });

const lint = (cwd: string) => runHere(['lint', '.', '--quick', '--scenarios', '.'], { cwd });

test('a list of one’s own is read beside the shipped one', async () => {
  const cwd = makeFolderWithSources(['900-01', '002-06'], OWN);
  const { code, stdout } = await lint(cwd);
  expect([code, stdout]).toEqual([0, 'Nothing to mend in 2 files.\n']);
});

test('what is in neither list is found, at its place and with the nearest one', async () => {
  const cwd = makeFolderWithSources(['900-01', '900-02'], OWN);
  const { code, stdout } = await lint(cwd);
  expect(code).toBe(1);
  expect(stdout).toContain('[unknown-source]');
  expect(stdout).toContain(`flicker/scenario.json:${String(lineOf(cwd, '"900-02"'))}`);
  expect(stdout).toContain('There is no source "900-02".');
  expect(stdout).toContain('Did you mean "900-01"?');
});

test('a list that cannot be read is explained once', async () => {
  const cwd = makeFolderWithSources(['002-06'], '{ "format": 1, "source": {} }');
  const { code, stdout } = await lint(cwd);
  expect(code).toBe(1);
  expect(stdout.match(/Did you mean "sources"\?/g)).toHaveLength(1);
});

test('the schema of the list can be had for an editor', async () => {
  const { code, stdout } = await runHere(['schema', 'sources'], { cwd: makeExampleFolder() });
  expect(code).toBe(0);
  expect(Object.keys((JSON.parse(stdout) as { properties: object }).properties)).toContain(
    'sources',
  );
});
