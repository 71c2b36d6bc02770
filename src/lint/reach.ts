import type { Reach, ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
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
  return analysis !== undefined && unreachableIn(analysis)[kind].has(id);
}

type Proved = Readonly<Record<'nodes' | 'choices' | 'endings', ReadonlySet<string>>>;

const proved = new WeakMap<ScenarioAnalysis, Proved>();

/** Ids that an analysis proves to be out of reach, looked up once. */
function unreachableIn(analysis: ScenarioAnalysis): Proved {
  const known = proved.get(analysis);
  if (known) return known;
  const idsOf = (reaches: readonly Reach[]) =>
    new Set(reaches.flatMap(({ id, verdict }) => (verdict === 'unreachable' ? [id] : [])));
  const { nodes, choices, endings } = analysis;
  const found = { nodes: idsOf(nodes), choices: idsOf(choices), endings: idsOf(endings) };
  proved.set(analysis, found);
  return found;
}
