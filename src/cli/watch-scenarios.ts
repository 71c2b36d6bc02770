import { sep } from 'node:path';
import type { HotPayload, ViteDevServer } from 'vite';
import { type Diagnostic, formatDiagnostic } from '../scenario/diagnostic.ts';
import { SAVED_FINDINGS, type SavedFindings } from '../scenario/saved-findings.ts';
import { lintOnSave } from './lint-on-save.ts';
import { countSeverities } from './report-diagnostics.ts';

export interface WatchOptions {
  readonly folders: readonly string[];
  /** Reads everything anew, and says what is wrong with it. */
  readonly findProblems: () => readonly Diagnostic[];
}

/**
 * Whenever a file of a scenario is saved: shows what is wrong with it over the page, or opens the
 * page anew where it can be played, and then tells there what could be better.
 */
export function watchScenarios(
  server: ViteDevServer,
  { folders, findProblems }: WatchOptions,
): void {
  const { logger } = server.config;
  let latest: SavedFindings | undefined;
  const sendLatest = (): void => {
    if (latest) server.ws.send(payloadOf(latest));
  };
  const lint = lintOnSave((findings) => {
    latest = findings;
    sendLatest();
    if (findings.isWhole) logger.info(describeFindings(findings));
  });
  const showProblems = (): boolean => {
    const problems = findProblems();
    if (problems.length === 0) return false;
    const message = problems.map(formatDiagnostic).join('\n');
    logger.error(message);
    server.ws.send({ type: 'error', err: { message, stack: '' } });
    return true;
  };
  server.watcher.add([...folders]);
  server.watcher.on('all', (event, path) => {
    const isScenario = path.endsWith('.json') && folders.some((one) => path.startsWith(one + sep));
    if (!isScenario || !['add', 'change', 'unlink'].includes(event)) return;
    // What was found is about the file as it was.
    latest = undefined;
    if (showProblems()) return lint.end();
    server.ws.send({ type: 'full-reload' });
    lint.follow(path);
  });
  // A page that was opened anew knows nothing of what was found before.
  server.ws.on('connection', sendLatest);
  server.httpServer?.on('close', lint.end);
  showProblems();
}

const payloadOf = (data: SavedFindings): HotPayload => ({
  ...{ type: 'custom', event: SAVED_FINDINGS, data },
});

function describeFindings({ name, diagnostics }: SavedFindings): string {
  if (diagnostics.length === 0) return `${name}: nothing to mend.`;
  return [...diagnostics.map(formatDiagnostic), `${name}: ${countSeverities(diagnostics)}.`].join(
    '\n',
  );
}
