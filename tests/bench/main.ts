import { benchAnalysis } from './bench-analysis.ts';
import { benchCli } from './bench-cli.ts';
import { benchEngine } from './bench-engine.ts';
import { benchMemory } from './bench-memory.ts';
import { benchPage, benchPresses, serveContestants } from './bench-page.ts';
import { benchStillness } from './bench-stillness.ts';
import { launch } from './measured-page.ts';
import type { Figure } from './summarise.ts';

const COLUMNS = ['what', 'ours', 'peer', 'ratio', 'goal'] as const;
const IN_BROWSER = {
  page: benchPage,
  presses: benchPresses,
  memory: benchMemory,
  stillness: benchStillness,
};

async function measure(parts: readonly string[]): Promise<Figure[]> {
  const isWanted = (name: string) => parts.length === 0 || parts.includes(name);
  const figures = isWanted('engine') ? benchEngine() : [];
  if (isWanted('analysis')) figures.push(...benchAnalysis());
  if (isWanted('cli')) figures.push(...benchCli());
  const wanted = Object.entries(IN_BROWSER).filter(([name]) => isWanted(name));
  if (wanted.length === 0) return figures;
  const browser = await launch();
  const site = await serveContestants();
  for (const [, bench] of wanted) figures.push(...(await bench(browser, site)));
  site.close();
  await browser.close();
  return figures;
}

function printTable(figures: readonly Figure[]): void {
  for (const { what, ours, peer, ratio, goal, isMet } of figures) {
    console.log(`\n${what}`);
    console.log(`  ours   ${ours}`);
    if (peer) console.log(`  peer   ${peer}`);
    console.log(`  ${ratio ? `ratio  ${ratio}; ` : ''}goal ${goal}: ${isMet ? 'met' : 'NOT MET'}`);
  }
}

function printMarkdown(figures: readonly Figure[]): void {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(`\n${row(COLUMNS)}\n${row(COLUMNS.map(() => '---'))}`);
  for (const figure of figures) console.log(row(COLUMNS.map((column) => figure[column])));
  for (const { chart } of figures) if (chart) console.log(`\n${chart}`);
}

const figures = await measure(process.argv.slice(2));
printTable(figures);
printMarkdown(figures);
