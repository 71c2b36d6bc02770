import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { drawOpening, type Opening } from '../engine/opening.ts';
import type { OpeningFile } from '../progress/library-card.ts';
import { DEFAULT_SETTINGS } from '../progress/settings.ts';
import { Frame } from '../ui/frame.tsx';
import { Play } from '../ui/play.tsx';
import { nameSlot } from './markup-slots.ts';

const ANY_SEED = 'any';
const ignore = (): void => undefined;

/**
 * The play screen at the opening of a conversation as markup, with slots for what is known only when
 * the page is opened: `line`, and `choice0` and so on in the order shown. Drawn without the picture by
 * the components the program draws it with. Undefined where there is nothing to choose. Runs while
 * building, outside a browser.
 */
export function writeOpeningMarkup({ opening, usualTurns }: OpeningFile): string | undefined {
  return opening && renderToString(<OpeningScreen opening={opening} usualTurns={usualTurns} />);
}

interface OpeningScreenProps {
  readonly opening: Opening;
  readonly usualTurns: number;
}

function OpeningScreen({ opening, usualTurns }: OpeningScreenProps): JSX.Element {
  const settings = DEFAULT_SETTINGS;
  return (
    <Frame
      {...{ settings, notices: [], isSettingsOpen: false }}
      onDismissNotice={ignore}
      onChangeSettings={ignore}
      onCloseSettings={ignore}
    >
      <Play
        {...{ ...withSlots(opening), usualTurns, settings }}
        {...{ isPractice: false, isPaused: false, hasStage: false, canSave: true }}
        isSpoken={true}
        portraitUrl=""
        stageRef={ignore}
        onChoose={ignore}
        onListen={ignore}
        onElapse={ignore}
        onClockOff={ignore}
        onPause={ignore}
        onContinue={ignore}
        onLeave={ignore}
        onDebrief={ignore}
        onSettings={ignore}
        onToggleSound={ignore}
      />
    </Frame>
  );
}

/** The opening with a slot for everything the seed decides. */
function withSlots(opening: Opening) {
  const { attempt, offer } = drawOpening(opening, ANY_SEED);
  const { transcript, locale } = attempt;
  const [first] = transcript.opening.replies;
  const replies = first ? [{ ...first, text: nameSlot('line') }] : [];
  const choices = offer.choices.map((choice, index) => ({
    ...choice,
    text: { [locale]: nameSlot(`choice${index}`) },
  }));
  return {
    attempt: {
      ...attempt,
      transcript: { ...transcript, opening: { ...transcript.opening, replies } },
    },
    offer: { ...offer, choices },
  };
}
