#!/usr/bin/env node
// Plain JavaScript that older releases of Node read too, so that they can be told what is needed.

const LEAST = [20, 19];

function isOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1]);
}

if (isOldNode(process.versions.node)) {
  process.stderr.write(
    `Composure needs Node ${LEAST.join('.')} or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(2);
}

const { loadProgram } = await import('./load-program.mjs');
const { ROOT } = await import('./program-cache.mjs');
const program = await loadProgram();
if (program) await program.runComposure(process.argv.slice(2), ROOT);
else process.exitCode = 2;
