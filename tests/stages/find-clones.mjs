import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Length, in nodes of the syntax tree, from which the same code twice counts as a clone. */
const SHORTEST = 60;
const MOST_CLONED = 0.01;

/** Every node of a file in order: its kind, the text of its leaves, and the line it stands on. */
function listNodes({ path, text }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const nodes = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) return;
    const before = nodes.length;
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    nodes.push({ path, line, sign: String(node.kind) });
    ts.forEachChild(node, visit);
    if (nodes.length === before + 1) nodes[before].sign += node.getText(source);
  };
  ts.forEachChild(source, visit);
  return nodes;
}

/** Lines, as "path:line", that stand at least twice in the files, letter for letter. */
export function findClones(files, shortest = SHORTEST) {
  const firstPlace = new Map();
  const cloned = new Set();
  const mark = (nodes, start) => {
    for (const { path, line } of nodes.slice(start, start + shortest))
      cloned.add(`${path}:${line}`);
  };
  for (const nodes of files.map(listNodes)) {
    for (let start = 0; start + shortest <= nodes.length; start += 1) {
      const signs = nodes.slice(start, start + shortest).map(({ sign }) => sign);
      const key = signs.join(' ');
      const first = firstPlace.get(key);
      if (!first) firstPlace.set(key, { nodes, start });
      else if (first.nodes !== nodes || start - first.start >= shortest) {
        mark(first.nodes, first.start);
        mark(nodes, start);
      }
    }
  }
  return [...cloned];
}

/** Fails when more than one line in a hundred of the product stands somewhere else again. */
export function checkClones(folder = 'src') {
  const files = readdirSync(folder, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }));
  const lines = files.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const cloned = findClones(files);
  const share = cloned.length / lines;
  console.log(`${cloned.length} of ${lines} lines stand twice (${(share * 100).toFixed(2)} %)`);
  if (share <= MOST_CLONED) return files.length > 0;
  console.error(cloned.join('\n'));
  return false;
}
