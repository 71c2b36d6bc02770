import { countOf } from '../persona/customer-context.ts';
import type { ScenarioNode } from '../scenario/node-schema.ts';
import { contextOf } from '../persona/customer-state.ts';
import { addVisit, countVisits } from './count-visits.ts';
import { endIfFinal, endIfOver } from './end-attempt.ts';
import { meetAnother } from './meet-another.ts';
import { isTelling, nodeOf } from './node-of.ts';
import { type StepDraft, drawVariant, speakLine, undergoAct } from './step-draft.ts';
import { testCondition } from './test-condition.ts';

/** Moves to a node: what happens there happens, then the customer speaks. */
export function enterNode(draft: StepDraft, nodeId: string): void {
  draft.nodeId = nodeId;
  const node = nodeOf(draft);
  meetAnother(draft, node);
  draft.visits = addVisit(draft, nodeId);
  if (node.route !== undefined && !draft.routes.includes(node.route)) {
    draft.routes = [...draft.routes, node.route];
  }
  // Who comes back may have had enough meanwhile.
  if (endIfFinal(draft)) return;
  for (const act of node.happens ?? []) {
    undergoAct(draft, act);
    if (endIfFinal(draft)) return;
  }
  sayLine(draft, node);
  if (isTelling(draft)) tellNextSegment(draft);
  endIfOver(draft);
}

function sayLine(draft: StepDraft, node: ScenarioNode): void {
  const index = node.lines.findIndex((line) => testCondition(line.when, draft));
  const line = node.lines[index];
  if (!line) return;
  speakLine(
    draft,
    drawVariant(draft, {
      variants: line.variants,
      source: `nodes.${draft.nodeId}.lines.${index}`,
      occasion: countVisits(draft, draft.nodeId) - 1,
    }),
  );
}

/**
 * The customer tells the part that was not heard yet; a part that was cut off is told again. The
 * last part leaves nothing to cut off, so it counts as heard at once.
 */
export function tellNextSegment(draft: StepDraft): void {
  const index = contextOf(draft.customer).heardSegments;
  const segment = draft.playable.scenario.story[index];
  if (!segment) return;
  speakLine(
    draft,
    drawVariant(draft, {
      variants: segment.variants,
      source: `story.${index}`,
      occasion: countOf(contextOf(draft.customer), 'INTERRUPT'),
    }),
  );
  if (index === draft.playable.scenario.story.length - 1) hearSegment(draft);
}

/** The part being told was heard to its end; nothing the trainee says, so no act of theirs. */
export function hearSegment(draft: StepDraft): void {
  const segment = draft.playable.scenario.story[contextOf(draft.customer).heardSegments];
  undergoAct(draft, 'LISTEN');
  learnFacts(draft, segment?.learn ?? []);
}

export function learnFacts(draft: StepDraft, facts: readonly string[]): void {
  const fresh = facts.filter((fact) => !draft.facts.includes(fact));
  if (fresh.length > 0) draft.facts = [...draft.facts, ...fresh];
}
