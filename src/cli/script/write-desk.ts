import type { ScenarioNode } from '../../scenario/node-schema.ts';
import type { Scenario } from '../../scenario/scenario-schema.ts';
import { CLOSE } from '../../scenario/vocabulary.ts';
import type { ScriptContact, ScriptDesk } from './script.ts';
import { type Writer, factOf, writeSeconds } from './write-choice.ts';

/** What lies on the desk, with what it costs and teaches. */
export function writeDesk(writer: Writer): ScriptDesk | undefined {
  const { playable, say } = writer;
  const { desk } = playable.scenario;
  return (
    desk && {
      materials: desk.materials.map(({ id, title, kind, body, ...material }) => ({
        ...{ id, kind, title: say(title), body: body.map(say) },
        about: [
          material.onDesk ? 'lies open from the start' : `takes ${writeSeconds(material.seconds)}`,
          ...(material.internal ? ['not for customers'] : []),
          ...(material.reference ? ['the best way through opens it'] : []),
        ].join(', '),
        teaches: (material.learn ?? []).map((fact) => factOf(writer, fact)),
      })),
      notes: (desk.notes ?? []).map(({ text, key }) => ({ text: say(text), isKey: key })),
    }
  );
}

/** The conversations of a case, in order of time. */
export const writeContacts = ({ playable, say }: Writer): readonly ScriptContact[] =>
  (playable.scenario.contacts ?? []).map(({ id, title, channel, day, time, ...contact }) => ({
    id,
    title: say(title),
    about: [
      ...[channel, `day ${String(day + 1)}`, time],
      ...(contact.customer ? [`with ${contact.customer.name}`] : []),
      ...(contact.from ? [`from ${contact.from.name}`] : []),
      ...(contact.subject ? [`subject: ${say(contact.subject)}`] : []),
      ...(contact.audience === undefined ? [] : [`${String(contact.audience)} people read along`]),
    ].join(', '),
  }));

/** Title of the contact a node belongs to. */
export function contactOf({ playable, say }: Writer, node: ScenarioNode): string | undefined {
  const found = playable.scenario.contacts?.find(({ id }) => id === node.contact);
  return found && say(found.title);
}

/** What may be promised, and when to hand over, in words. */
export function writeAuthority({ playable, say }: Writer): readonly string[] {
  const { promises = [], escalation } = playable.scenario.briefing.authority ?? {};
  return [
    ...promises.map(({ text, soonestSeconds }) =>
      soonestSeconds === undefined
        ? say(text)
        : `${say(text)} (not sooner than in ${writeSeconds(soonestSeconds)})`,
    ),
    ...(escalation
      ? [
          `Hand over to ${say(escalation.to)} after at most ${String(escalation.refusals)} refusals (there in ${writeSeconds(escalation.etaSeconds)})`,
        ]
      : []),
  ];
}

/** The questions of the case note as nodes that come after all others. */
export const listCaseNote = ({
  wrapUp = [],
}: Scenario): readonly (readonly [id: string, node: ScenarioNode])[] =>
  wrapUp.map(({ id, question, choices }) => [
    `case note: ${id}`,
    {
      ...({ stage: 'close', situation: question, lines: [], wrapUp: id } as const),
      lines: [],
      choices: choices.map((choice) => ({ ...choice, acts: [], next: CLOSE })),
    },
  ]);
