import { readCustomer } from '../persona/customer-state.ts';
import { LISTEN } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import { aboutOf } from '../scenario/promise-about.ts';
import { CLOSE, STAY } from '../scenario/vocabulary.ts';
import type { Effect } from '../scenario/condition-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import type { Attempt, Offer, Step } from './attempt.ts';
import { localise } from './draw-wording.ts';
import { closeConversation, endIfFinal, endIfOver } from './end-attempt.ts';
import { enterNode, hearSegment, learnFacts, tellNextSegment } from './enter-node.ts';
import { finishStep } from './finish-step.ts';
import { offerChoices } from './offer-choices.ts';
import { speakingSeconds } from './speaking-seconds.ts';
import {
  type StepDraft,
  draftFrom,
  isAside,
  drawVariant,
  performAct,
  sendEvent,
  speakFor,
  speakLine,
  waitFor,
} from './step-draft.ts';
import { testCondition } from './test-condition.ts';

/**
 * The trainee chooses, or keeps listening. Returns the next attempt and the cues of what happened.
 * Throws when the attempt is over or the choice is not on offer: that is a defect of the caller.
 *
 * @example
 * const { attempt: next, cues } = respond(attempt, 'say-it-back');
 */
export function respond(attempt: Attempt, choiceId: string): Step {
  if (attempt.transcript.end) throw new Error(`Attempt of ${scenarioId(attempt)} is over`);
  const offer = offerChoices(attempt);
  if (choiceId === LISTEN && offer.canListen) return keepListening(attempt, offer);
  const choice = offer.choices.find(({ id }) => id === choiceId);
  if (!choice) {
    throw new Error(`"${choiceId}" is not on offer at ${scenarioId(attempt)}/${attempt.nodeId}`);
  }
  return choose(attempt, choice, offer);
}

function keepListening(attempt: Attempt, offer: Offer): Step {
  const draft = draftFrom(attempt);
  draft.acts.push('LISTEN');
  hearSegment(draft);
  if (!endIfFinal(draft)) {
    tellNextSegment(draft);
    endIfOver(draft);
  }
  return finishStep(attempt, draft, {
    offer,
    move: { listen: true },
    text: '',
    interrupted: false,
  });
}

function choose(attempt: Attempt, choice: Choice, offer: Offer): Step {
  const draft = draftFrom(attempt);
  const text = localise(draft, choice.text);
  const seconds = choice.seconds ?? speakingSeconds(text);
  if (!choice.desk) draft.cues.push({ kind: 'send', text, seconds });
  speakFor(draft, seconds);
  if (offer.canListen) performAct(draft, 'INTERRUPT');
  const { promise, keeps } = choice;
  const given = promise && { dueSeconds: promise.dueSeconds, about: aboutOf(choice) };
  for (const act of choice.acts) performAct(draft, act, { ...given, keeps });
  applyEffects(draft, choice.effects ?? []);
  const isOver = endIfFinal(draft) || waitAfter(draft, choice);
  if (!isOver) follow(draft, choice);
  askForManager(draft, attempt);
  return finishStep(attempt, draft, {
    offer,
    move: { choose: choice.id },
    text,
    interrupted: offer.canListen,
  });
}

function applyEffects(draft: StepDraft, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if ('set' in effect) {
      if (!draft.flags.includes(effect.set)) draft.flags = [...draft.flags, effect.set].sort();
    } else if ('clear' in effect) {
      draft.flags = draft.flags.filter((flag) => flag !== effect.clear);
    } else if ('learn' in effect) {
      learnFacts(draft, [effect.learn]);
    } else if ('resolve' in effect) {
      sendEvent(draft, { type: 'RESOLVE', resolved: effect.resolve, atMs: draft.nowMs });
    }
  }
}

/** Lets the wait of a choice pass; returns whether the customer left meanwhile. */
function waitAfter(draft: StepDraft, choice: Choice): boolean {
  if (choice.wait) {
    const happened = waitFor(draft, choice.wait.seconds, choice.wait.kind);
    if (endIfFinal(draft)) return true;
    complainAboutWait(draft, happened);
  }
  return false;
}

/** The customer reacts once to a wait in which nobody spoke. */
export function complainAboutWait(draft: StepDraft, happened: readonly Act[]): void {
  if (!happened.includes('SILENCE')) return;
  const { says } = draft.playable.persona;
  const isOnHold = readCustomer(draft.customer).contact === 'onHold';
  const key = isOnHold ? 'hold' : 'silence';
  speakLine(
    draft,
    drawVariant(draft, {
      variants: says[key],
      source: `persona.says.${key}`,
      occasion: draft.turnIndex,
    }),
  );
}

function follow(draft: StepDraft, choice: Choice): void {
  const target = Array.isArray(choice.next)
    ? choice.next.find((branch) => testCondition(branch.when, draft))?.to
    : choice.next;
  resumeAt(draft, target === STAY ? draft.nodeId : target);
  if (target === undefined || target === CLOSE) closeConversation(draft);
  else if (target === STAY) endIfOver(draft);
  else enterNode(draft, target);
}

/** Whoever is on hold is taken back, except at a node where they still are. */
function resumeAt(draft: StepDraft, nodeId: string | undefined): void {
  if (readCustomer(draft.customer).contact !== 'onHold') return;
  if (nodeId !== undefined && draft.playable.scenario.nodes[nodeId]?.hold) return;
  sendEvent(draft, { type: 'RESUME', atMs: draft.nowMs });
}

function askForManager(draft: StepDraft, before: Attempt): void {
  const wasAsking = readCustomer(before.customer).manager === 'asking';
  if (wasAsking || readCustomer(draft.customer).manager !== 'asking') return;
  if (draft.end || draft.parted || isAside(draft)) return;
  speakLine(
    draft,
    drawVariant(draft, {
      variants: draft.playable.persona.says.manager,
      source: 'persona.says.manager',
      occasion: draft.turnIndex,
    }),
  );
}

const scenarioId = (attempt: Attempt): string => attempt.playable.scenario.id;
