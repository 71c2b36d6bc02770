import { sayFrom } from './say.ts';

/** Words of chats, letters and public threads, which no call needs. */
const ENGLISH = {
  'chat.with': 'Chat with {name}',
  'chat.writing': 'is writing …',
  'chat.form': 'Filled in before the chat',
  'public.thread': 'Public thread',
  'public.reader': '1 person reads along',
  'public.readers': '{count} people read along',
  'public.you': 'You, for the company',
  'private.thread': 'Private message',
  'private.readers': 'only the two of you read it',
  'other.said': '{name}: {text}',
  'other.writes': '{name} writes',
  'mail.from': 'From',
  'mail.subject': 'Subject',
  'mail.sent': 'Sent',
  'mail.earlier.own': 'Your letter',
  'mail.earlier.one': '1 earlier letter',
  'mail.earlier.other': '{count} earlier letters',
  'mail.reply': 'To {name} · {subject}',
  'mail.first': 'Subject: {subject}',
  'mail.answering': 'Re: {subject}',
  'ask.public': 'What do you write for everybody to read?',
  'ask.private': 'What do you write to {name} alone?',
} as const;

/** A text of a channel on which one writes, with its {gaps} filled. */
export const sayTalk = sayFrom<keyof typeof ENGLISH>(ENGLISH);
