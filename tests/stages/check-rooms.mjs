import { runCommand } from './run-command.mjs';

/** Below this number of modules the tool has not read the product, whatever it reports. */
const FEWEST_MODULES = 180;

/** What the report of dependency-cruiser has against the product; empty when all is well. */
export function findRoomProblems(report, fewestModules = FEWEST_MODULES) {
  const { violations, totalCruised } = report.summary;
  const broken = violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? cycle.map((step) => step.name ?? step).join(' -> ') : to;
    return `${rule.name}: ${from} -> ${way}`;
  });
  if (totalCruised >= fewestModules) return broken;
  return [
    ...broken,
    `Only ${totalCruised} modules were read; expected at least ${fewestModules}. A check of nothing is no check.`,
  ];
}

/** Holds every import in src against the table of rooms in .dependency-cruiser.cjs. */
export async function checkRooms() {
  const line = ['depcruise', 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { output } = await runCommand(line, { capture: true });
  const report = JSON.parse(output);
  const problems = findRoomProblems(report);
  for (const problem of problems) console.error(problem);
  console.log(`${report.summary.totalCruised} modules read, ${problems.length} problems`);
  return problems.length === 0;
}
