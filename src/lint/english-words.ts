const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that carry the sentence and not its subject, apostrophes left out. */
export const FUNCTION_WORDS = listOf(`
  about after again ahead almost alone along already also although another anybody anyone anything
  anyway are arent around away back because been before being below between both bring call came
  cant come could couldnt didnt does doesnt doing done dont down each either else enough even ever
  every everybody everyone everything exactly find first from gave gets getting give given goes
  going gone good great hadnt half happen hasnt have havent having hear heard hello help here hers
  herself himself hold ills into isnt itself ives just keep kind knew know last later least leave
  less lets like likely little long look looking lot made make makes making many matter maybe mean
  might mine more most move much must myself name need needs neither next nobody none nothing
  often okay once ones only onto other others ought ours ourselves over part perhaps please point
  possible probably quite rather really right ring said same saying says seem seems seen shall
  shant shed shell should shouldnt simply since some somebody someone something somewhere soon
  sorry sort still such sure take taken takes tell tells than thank thanks that thats their theirs
  them themselves then there theres these they theyd theyll theyre theyve thing things think this
  those though thought three through time together told took towards true turn under until upon
  used using very wait want wants wasnt ways well went were werent what whatever whats when where
  whether which while whole whom whose will wish with within without wont word work works would
  wouldnt write yes yet youd youll your youre yours yourself youve
`);

/** Words that leave no exception. */
export const ABSOLUTES = listOf(`
  absolutely always certainly completely definitely entirely every everybody everyone
  everything guarantee guaranteed guarantees impossible must never nobody none nothing totally
`);

export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eleven: '11',
    twelve: '12',
    thirteen: '13',
    fourteen: '14',
    fifteen: '15',
    sixteen: '16',
    seventeen: '17',
    eighteen: '18',
    nineteen: '19',
    twenty: '20',
    thirty: '30',
    forty: '40',
    fifty: '50',
    sixty: '60',
    seventy: '70',
    eighty: '80',
    ninety: '90',
    hundred: '100',
    thousand: '1000',
  }),
);

/** Days and months, which are names even where a sentence begins with them. */
export const CALENDAR_WORDS = listOf(`
  monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december
`);
