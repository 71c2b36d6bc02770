import { ACT_WORDS, HAPPENED_WORDS } from '../../debrief/act-words.ts';
import { fillPlaces } from '../../debrief/debrief-words.ts';
import { findContact } from '../../scenario/contact-time.ts';
import { asWritten } from '../../scenario/furnish-scenario.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import {
  type PlayableScenario,
  choicesOfNode,
  targetsOf,
} from '../../scenario/playable-scenario.ts';
import type { Line, ScenarioNode } from '../../scenario/node-schema.ts';
import type { Ending, Opportunity, Scenario } from '../../scenario/scenario-schema.ts';
import { NO_SOURCE } from '../../scenario/source-list-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import { contactOf, listCaseNote, writeAuthority, writeContacts, writeDesk } from './write-desk.ts';
import { type Writer, whenOf, writeAmount, writeChoice } from './write-choice.ts';
import type { Script, ScriptEnding, ScriptLine, ScriptMoment, ScriptNode } from './script.ts';

/**
 * A scenario written out from beginning to end, in one language, for somebody who reviews it;
 * `meanings` says by id what each of its sources is about.
 */
export function writeOutScript(
  playable: PlayableScenario,
  meanings: ReadonlyMap<string, LocaleText>,
  locale?: string,
): Script {
  const { persona, rubrics } = playable;
  const scenario = asWritten(playable.scenario);
  const wanted = locale ?? scenario.defaultLocale;
  const say = (text: LocaleText): string => localiseText(text, wanted, scenario.defaultLocale);
  const { shortName: name } = scenario.customer;
  const writer: Writer = { playable: { ...playable, scenario }, name, say };
  const { briefing } = scenario;
  return {
    id: scenario.id,
    version: scenario.version,
    locale: wanted,
    title: say(scenario.title),
    teaser: say(scenario.teaser),
    channel: scenario.channel,
    minutes: scenario.minutes,
    customer: scenario.customer.name,
    persona: { title: say(persona.title), summary: say(persona.summary), start: persona.start },
    skills: scenario.skills.map(say),
    rubrics: rubrics.map(({ title }) => say(title)),
    briefing: {
      role: say(briefing.role),
      situation: say(briefing.situation),
      goal: say(briefing.goal),
      facts: briefing.facts.map(({ id, text, known }) => ({
        id,
        text: say(text),
        isKnown: known === 'start',
      })),
      mayOffer: briefing.mayOffer.map(say),
      maySpend: briefing.spendLimit && writeAmount(writer, briefing.spendLimit.amount),
      mayPromise: briefing.mayPromise.map(say),
      authority: writeAuthority(writer),
      mayNot: (briefing.mayNot ?? []).map(say),
    },
    hiddenCause: say(scenario.hiddenCause),
    teaches: scenario.sources
      .filter((id) => id !== NO_SOURCE)
      .map((id) => ({ id, meaning: say(meanings.get(id) ?? {}) })),
    story: scenario.story.map(({ variants, learn = [] }) => ({
      variants: variants.map(say),
      learn,
    })),
    contacts: writeContacts(writer),
    desk: writeDesk(writer),
    nodes: [...Object.entries(scenario.nodes), ...listCaseNote(scenario)].map(([id, node], index) =>
      writeNode(writer, node, { id, number: index + 1 }),
    ),
    endings: scenario.endings.map((ending) => writeEnding(writer, ending)),
    moments: scenario.opportunities.map((each) => writeMoment(writer, each)),
  };
}

/** The writer for a node, where somebody else than the customer of the case may be spoken to. */
function writerAt(writer: Writer, node: ScenarioNode): Writer {
  const other = findContact(writer.playable.scenario, node)?.customer;
  return other ? { ...writer, name: other.shortName } : writer;
}

function writeNode(
  given: Writer,
  node: ScenarioNode,
  { id, number }: Pick<ScriptNode, 'id' | 'number'>,
): ScriptNode {
  const { say } = given;
  const { scenario } = given.playable;
  const writer = writerAt(given, node);
  const { name } = writer;
  const { early = [] } = node;
  const route = node.route === undefined ? undefined : scenario.routes?.[node.route];
  return {
    id,
    number,
    stage: node.stage,
    isStart: scenario.start === id,
    isListening: node.early !== undefined,
    hasDesk: node.desk ?? false,
    isOnHold: node.hold ?? false,
    isCaseNote: node.wrapUp !== undefined,
    contact: contactOf(writer, node),
    route: route && say(route),
    situation: node.situation && say(node.situation),
    others: (node.others ?? []).map(({ name, text }) => `${name}: “${say(text)}”`),
    happens: (node.happens ?? []).map((act) =>
      fillPlaces(HAPPENED_WORDS[act] ?? ACT_WORDS[act], { name }),
    ),
    cameFrom: nodesLeadingTo(scenario, id),
    lines: node.lines.map((line) => writeLine(writer, line)),
    early: early.map((choice, place) => writeChoice(writer, choice, place + 1)),
    choices: node.choices.map((choice, place) =>
      writeChoice(writer, choice, early.length + place + 1),
    ),
  };
}

const writeLine = (writer: Writer, { when, variants }: Line): ScriptLine => ({
  when: whenOf(writer, when),
  variants: variants.map(writer.say),
});

/** Ids of the nodes with a choice that leads here, in the order they are written. */
const nodesLeadingTo = ({ nodes }: Scenario, target: string): readonly string[] =>
  Object.keys(nodes).filter((id) => {
    const node = nodes[id];
    return node && choicesOfNode(node).some((choice) => targetsOf(choice).includes(target));
  });

function writeEnding(writer: Writer, ending: Ending): ScriptEnding {
  const { say } = writer;
  const { id, final, outcome, when, title, parting, afterword } = ending;
  return {
    id,
    final,
    isGood: outcome === 'good',
    when: whenOf(writer, when),
    title: say(title),
    parting: say(parting),
    afterword: say(afterword),
  };
}

function writeMoment({ playable, say }: Writer, opportunity: Opportunity): ScriptMoment {
  const [rubricId, dimensionId] = opportunity.dimension.split('.');
  const rubric = playable.rubrics.find(({ id }) => id === rubricId);
  const dimension = rubric?.dimensions.find(({ id }) => id === dimensionId);
  return {
    id: opportunity.id,
    what: say(opportunity.what),
    rubric: rubric ? say(rubric.title) : '',
    dimension: dimension ? say(dimension.title) : opportunity.dimension,
    weight: opportunity.weight,
  };
}
