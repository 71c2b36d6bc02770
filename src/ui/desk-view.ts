import type { VisibleAttempt, VisibleOffer } from '../engine/attempt.ts';
import { listDeskMoves } from '../engine/choice-of-turn.ts';
import type { Material, MaterialKind } from '../scenario/desk-schema.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { VisibleChoice } from '../scenario/visible-scenario.ts';
import { formatSpan } from './elements/format-span.ts';
import { sayDesk } from './desk-words.ts';

/** Something that can be looked up. */
export interface MaterialView {
  readonly id: string;
  readonly kind: MaterialKind;
  readonly title: string;
  /** Paragraphs, or steps; undefined until it was opened. */
  readonly body: readonly string[] | undefined;
  /** Everything a search looks at. */
  readonly searched: string;
  /** True where the customer must not be told. */
  readonly isInternal: boolean;
  /** Choice that opens it, where that can be done now. */
  readonly opensBy: string | undefined;
  /** What opening it costs, such as "takes 00:40, the line stays silent". */
  readonly cost: string | undefined;
}

/** Something worth writing down, or not. */
export interface NoteView {
  readonly id: string;
  readonly text: string;
  readonly isNoted: boolean;
  /** Choice that notes it, where that can be done now. */
  readonly notesBy: string | undefined;
}

/** What lies on the desk, beside the conversation. */
export interface DeskView {
  readonly materials: readonly MaterialView[];
  /** Notes taken, and those that can be taken now. */
  readonly notes: readonly NoteView[];
  /** Whether there is anything to note in the whole case. */
  readonly hasNotes: boolean;
  /** Id of what was opened last. */
  readonly openedLast: string | undefined;
}

/** The desk at this moment of an attempt; undefined where there is none. */
export function viewDesk(attempt: VisibleAttempt, offer: VisibleOffer): DeskView | undefined {
  const { playable, locale, transcript } = attempt;
  const { desk } = playable.scenario;
  if (!desk) return undefined;
  const done = listDeskMoves(playable, transcript.turns);
  const opened = done.filter(({ kind }) => kind === 'material').map(({ id }) => id);
  const noted = done.filter(({ kind }) => kind === 'note').map(({ id }) => id);
  const localise = (text: LocaleText): string => localiseText(text, locale);
  const offered = (kind: 'material' | 'note', id: string): VisibleChoice | undefined =>
    offer.choices.find((choice) => choice.desk?.kind === kind && choice.desk.id === id);
  return {
    materials: desk.materials.map((material) => {
      const opening = offered('material', material.id);
      const isOpen = material.onDesk ?? opened.includes(material.id);
      return {
        ...{ id: material.id, kind: material.kind, title: localise(material.title) },
        body: isOpen ? material.body.map(localise) : undefined,
        searched: listSearched(material).map(localise).join(' '),
        isInternal: material.internal ?? false,
        opensBy: opening?.id,
        cost: opening?.wait && describeCost(opening.wait),
      };
    }),
    notes: (desk.notes ?? []).flatMap(({ id, text }) => {
      const isNoted = noted.includes(id);
      const notesBy = offered('note', id)?.id;
      return isNoted || notesBy ? [{ id, text: localise(text), isNoted, notesBy }] : [];
    }),
    hasNotes: desk.notes !== undefined && desk.notes.length > 0,
    openedLast: opened.at(-1),
  };
}

const listSearched = ({ title, body, keywords = [] }: Material): readonly LocaleText[] => [
  title,
  ...keywords,
  ...body,
];

function describeCost({ seconds, kind }: NonNullable<VisibleChoice['wait']>): string {
  return sayDesk(`desk.cost.${kind}`, { time: formatSpan(seconds * 1000) });
}
