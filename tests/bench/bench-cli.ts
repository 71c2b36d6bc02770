import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateGuardedScenario } from './generate-guarded.ts';
import { type Figure, formatRatio, formatSummary, summarise } from './summarise.ts';

const NODES = 300;
const ROUNDS = 7;
const COMPOSURE = resolve('src/cli/composure.mjs');
/** Nothing to mend, and something to mend: both are a report. */
const ANSWERED = [0, 1];

function timeProcess(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (!ANSWERED.includes(status ?? -1)) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * The whole process of `composure analyse` on a scenario it has never seen, beside a process that
 * does nothing, one after the other. The compiled program is there already, as after the first use.
 */
export function benchCli(): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'composure-bench-'));
  const analyse = (round: number): number => {
    // Another version each time: a report that was made before would be taken from the cache.
    const version = `1.0.${Date.now() + round}`;
    const path = join(folder, `scenario-${round}.json`);
    writeFileSync(path, JSON.stringify({ ...generateGuardedScenario(NODES), version }));
    return timeProcess([COMPOSURE, 'analyse', path]);
  };
  try {
    analyse(-1);
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(timeProcess(['-e', '0']));
      ours.push(analyse(round));
    }
    const [own, peer] = [summarise(ours), summarise(theirs)];
    const ratio = own.median / peer.median;
    return [
      {
        what: `\`composure analyse\` on ${NODES} nodes, whole process; peer: \`node -e 0\``,
        ours: formatSummary(own, 'ms'),
        peer: formatSummary(peer, 'ms'),
        ratio: formatRatio(ratio),
        goal: 'at most 6 x',
        isMet: ratio <= 6,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
