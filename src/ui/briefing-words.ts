import { sayFrom } from './say.ts';

/** Words of the screen before the conversation. */
const ENGLISH = {
  'briefing.label': 'Before you start',
  'briefing.role': 'Who you are',
  'briefing.situation': 'What is going on',
  'briefing.goal': 'What good looks like',
  'briefing.contentNote': 'Before you begin',
  'briefing.mildWords': 'Use milder words',
  'briefing.minutes': 'About {minutes} minutes',
  'briefing.safe': 'Mistakes are useful and only you see this. Leaving keeps your place.',
  'briefing.start.phone': 'Start the call',
  'briefing.start.chat': 'Start the chat',
  'briefing.start.mail': 'Open the mail',
  'briefing.start.social': 'Open the post',
  'briefing.resume': 'Go on where you left',
} as const;

/** A text of the briefing with its {gaps} filled. */
export const sayBriefing = sayFrom<keyof typeof ENGLISH>(ENGLISH);
