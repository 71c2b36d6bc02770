import { sayFrom } from './say.ts';

/** Every word of the interface before the debrief; another language is another object like this. */
const ENGLISH = {
  'brand.title': '{screen} – Composure',
  'settings.title': 'Settings',

  'channel.phone': 'Phone',
  'channel.chat': 'Chat',
  'channel.mail': 'Mail',
  'channel.social': 'Social media',

  'know.title': 'Notes',
  'know.missing': 'Your notes did not load. Load this page again.',
  'desk.lookUp': 'Look something up, or take a note',
  'desk.lookUpKey': 'N',

  'nav.library': 'Library',

  'play.progress': '{title} · {number} of about {total}',
  'play.practice': 'Practice',
  'play.pause': 'Pause',
  'play.soundOn': 'Sound on',
  'play.soundOff': 'Sound off',
  'play.channel': '{channel} · {time}',
  'play.you': 'You',
  'play.customer': 'The customer',
  'play.ask.spoken': 'What do you say?',
  'play.ask.written': 'What do you write?',
  'play.askStory.spoken': 'Keep listening, or say something?',
  'play.askStory.written': 'Keep reading, or write something?',
  'play.askMore.spoken': 'There is more to hear',
  'play.askMore.written': 'There is more to read',
  'play.listen.spoken': 'Keep listening',
  'play.listen.written': 'Keep reading',
  'play.listenKey': 'L',
  'play.leave': 'Leave',
  'play.leaveSaved': 'Leaving keeps your place.',
  'play.leaveUnsaved': 'Nothing is kept here: leaving ends this run.',
  'play.noise': 'The line crackles. Part of that was lost.',
  'play.ended': 'That was the end.',
  'play.debrief': 'See how it went',
  'play.announce': '{speaker}: {line} {mood}.',
  'play.announceSilent': '{line} {mood}.',

  'mood.pair': '{feeling}, {tail}',
  'mood.calm': 'Calm',
  'mood.annoyed': 'Annoyed',
  'mood.angry': 'Angry',
  'mood.furious': 'Furious',
  'grasp.sure': 'Calm',
  'grasp.unsure': 'Unsure',
  'grasp.lost': 'Lost',
  'grasp.overwhelmed': 'Overwhelmed',
  'mood.delighted': 'Delighted',
  'tail.onHold': 'on hold',
  'tail.manager': 'asks for a manager',
  'tail.telling': 'not finished yet',
  'tail.doubtful': 'not sure of you',
  'tail.trusting': 'trusts you',
  'tail.listening': 'still listening',
  'tail.parted': 'said goodbye',
  'tail.gone': 'gone',

  'time.dayAndTime': 'Day {day}, {time}',
  'time.minutes': '{hours} h {minutes} min',

  'trouble.noScenario': 'There is no such customer here',
  'trouble.noScenario.text': 'No conversation has this name.',
  'trouble.ownClosed': 'Open the file of this conversation again',
  'trouble.ownClosed.text': 'It is not kept here. Open it in the library; your runs are.',
  'trouble.scenarioLoad': 'This conversation could not be opened',
  'trouble.scenarioLoad.text': 'Its file is missing or damaged. Try once more.',
  'trouble.libraryLoad': 'The library could not be opened',
  'trouble.libraryLoad.text': 'Its file is missing or damaged. Try once more.',
  'trouble.unexpected': 'Something went wrong here',
  'trouble.unexpected.text': 'What you did is kept where it can be.',
  'trouble.retry': 'Try once more',
  'loading.text': 'One moment …',
} as const;

export type WordKey = keyof typeof ENGLISH;

/** A text of the interface with its {gaps} filled. */
export const say = sayFrom<WordKey>(ENGLISH);
