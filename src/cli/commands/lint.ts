import type { Example } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { withScenario } from '../open-scenario.ts';
export const usage = 'x';
export const description = '';
export const names = { least: 1, most: 1, what: 'a scenario' };
export const options: OptionRows = {};
export const examples: readonly Example[] = [];
export function run(io: Io, args: Args): Promise<ExitCode> {
  return withScenario(io, { command: 'x', args }, ({ playable }) => {
    io.stdout.write(playable.hash + '\n');
    return 0;
  });
}
