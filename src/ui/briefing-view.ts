import { sayBriefing } from './briefing-words.ts';
import type { Settings } from '../progress/settings.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Channel, Grasp, Mood } from '../scenario/vocabulary.ts';
import { chooseSurface, type Surface } from './elements/surface.ts';
import { viewKnowledge, type KnowledgeView } from './knowledge-view.ts';
import { say } from './words.ts';

export interface BriefingProps {
  readonly playable: PlayableScenario;
  readonly locale: string;
  readonly portraitUrl: string;
  /** Mood and grasp the portrait shows. */
  readonly mood?: Mood | undefined;
  readonly grasp?: Grasp | undefined;
  readonly hasSavedAttempt: boolean;
  readonly onStart: () => void;
  readonly onResume: () => void;
  readonly onLibrary: () => void;
  readonly settings: Settings;
  readonly onChangeSettings: (settings: Settings) => void;
  readonly onSettings: () => void;
}

export interface BriefingView {
  readonly title: string;
  readonly marks: readonly string[];
  readonly customerName: string;
  readonly role: string;
  readonly situation: string;
  /** What to expect where words hurt. */
  readonly contentNote: string | undefined;
  readonly goal: string;
  readonly knowledge: KnowledgeView;
  readonly channel: Channel;
  readonly surface: Surface;
}

/** What is read before starting. */
export function viewBriefing(props: BriefingProps): BriefingView {
  const { playable, locale } = props;
  const { scenario, persona } = playable;
  return {
    title: localiseText(scenario.title, locale),
    marks: [
      say(`channel.${scenario.channel}`),
      sayBriefing('briefing.minutes', { minutes: scenario.minutes }),
      localiseText(persona.title, locale),
    ],
    customerName: scenario.customer.name,
    role: localiseText(scenario.briefing.role, locale),
    situation: localiseText(scenario.briefing.situation, locale),
    contentNote: scenario.contentNote && localiseText(scenario.contentNote, locale),
    goal: localiseText(scenario.briefing.goal, locale),
    knowledge: viewKnowledge({ playable, locale, learned: [], turns: [], nowMs: 0 }),
    channel: scenario.channel,
    surface: chooseSurface(props.mood ?? 'calm', props.grasp ?? 'sure'),
  };
}
