import type { Persona } from './persona-schema.ts';
import type { Choice, ScenarioNode } from './node-schema.ts';
import type { Scenario } from './scenario-schema.ts';

/** What of a choice is ever on screen while it is played. */
export type VisibleChoice = Pick<
  Choice,
  'id' | 'guessOf' | 'variantOf' | 'text' | 'done' | 'promise' | 'keeps' | 'spend' | 'desk' | 'wait'
>;

interface VisibleNode extends Pick<
  ScenarioNode,
  'situation' | 'others' | 'contact' | 'wrapUp' | 'block' | 'audience'
> {
  readonly lines?: readonly Pick<ScenarioNode['lines'][number], 'noise'>[] | undefined;
  readonly early?: readonly VisibleChoice[] | undefined;
  readonly choices: readonly VisibleChoice[];
}

/** Parts that an excerpt may leave out: they are shown once the rest is there. */
interface LaterParts extends Partial<Pick<Scenario, 'desk' | 'contacts' | 'wrapUp'>> {
  readonly story?: readonly Pick<Scenario['story'][number], 'noise'>[];
}

/**
 * What of a playable scenario is ever on screen while it is played. Every playable scenario is one;
 * an excerpt that is one too can be shown before the rest is there.
 */
export interface VisibleScenario {
  readonly hash: string;
  readonly scenario: Pick<
    Scenario,
    'id' | 'version' | 'defaultLocale' | 'title' | 'channel' | 'customer' | 'start'
  > &
    LaterParts & {
      readonly briefing: Pick<
        Scenario['briefing'],
        'facts' | 'mayOffer' | 'mayPromise' | 'mayNot' | 'spendLimit' | 'authority'
      >;
      readonly nodes: Readonly<Record<string, VisibleNode>>;
    };
  readonly persona: { readonly looks: Pick<Persona['looks'], 'character'> };
}
