import type { LintContext } from './lint-context.ts';

/**
 * Whether something is proved to be out of reach: by the graph as written, or by the analysis. What
 * the analysis does not know counts as reachable.
 */
export function isUnreachable(
  { graph, analysis }: LintContext,
  kind: 'nodes' | 'choices' | 'endings',
  id: string,
): boolean {
  if (kind === 'nodes' && !graph.reachable.has(id)) return true;
  const reach = analysis?.[kind].find((each) => each.id === id);
  return reach?.verdict === 'unreachable';
}
