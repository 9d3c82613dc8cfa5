### What the tool says in English. A rule's message is the sentence of a finding; `.name` is its short name, `.help` its page for `explain`.

## number

number = The source says { $source }, the target { $target }.
    .name = number
    .help = A quantity differs: its value, its scale (million, billion), its unit or its currency. Numbers are compared as values, in digits or in words, and conversions of units within rounding are accepted.


## date

date = The source says { $source }, the target { $target }.
    .name = date or time
    .help = A month, day, weekday, year, clock time, part of a period, era or length of time differs. What only one side gives is left alone.


## name

name = The source names { $source }, the target { $target }.
    .name = name
    .help = A person, place, nationality, organisation or currency of the original became another in the translation, or its spelling changed. Other spellings of one name, a city for its country and an acronym for the full name agree.

## negation

negation = { $change ->
    [lost] The original denies this (“{ $source }”); the translation does not.
    [turned] The original says “{ $source }”; “{ $target }” says the contrary.
   *[added] The translation denies this (“{ $target }”); the original does not.
}
    .name = negation
    .help = A negation stands in one text only, or a word such as deny, refuse or approve has become its contrary: what was refused is accepted, what did not happen happens. Words that hold a negation (fail, unable, without; refuser, manquer, sans) count as one.


## direction

direction = “{ $source }” has become its contrary: “{ $target }”.
    .name = direction
    .help = A word of direction or degree was turned: rise and fall, before and after, at least and at most, win and lose, north and south, import and export.


## hedging

hedging = { $change ->
    [lost] The original says this with reserve (“{ $source }”); the translation states it as a fact.
   *[added] The translation puts this in doubt (“{ $target }”); the original states it as a fact.
}
    .name = certainty
    .help = The translation is more certain, or less certain, than the original. French auraient été tués, présumé or pourrait, English allegedly, may or is thought to, tell the reader that something is not established; a translation must keep that.


## attribution

attribution = { $change ->
    [lost] The original says who says so (“{ $source }”); the translation does not.
   *[added] The translation names a source (“{ $target }”); the original does not.
}
    .name = attribution
    .help = A statement that the original lays at somebody's door (selon l'armée, said the mayor) is told in the translation as if it were the agency's own, or the other way round.


## reference

reference = “{ $target }” points to something that the source does not mean.
    .name = reference
    .help = A pronoun or possessive points to the wrong thing: he for a country, his for a woman, one for many. French il and elle may stand for things, and son and sa agree with what is owned, so they decide nothing alone.

## lexical

lexical =
    { $expected ->
        [none] “{ $target }” does not say what “{ $source }” says.
       *[other] “{ $target }” does not say what “{ $source }” says; “{ $expected }” was expected.
    }
    .name = Wrong word
    .help =
        A word of the translation is one that the source word is easily mistaken for: a false friend
        (French “actuellement”, at present, taken for “actually”), or a word of another sense
        (French “pays”, country, taken for “countryside”). Replace it by what the source word means here.


## omission

omission = A sentence of the source is missing: “{ $source }”
    .name = Omission
    .help =
        The source has a sentence that no sentence of the translation renders. Credit lines, datelines
        and headlines are left aside, since they come and go between the versions of a dispatch.


## addition

addition = The source has no such sentence: “{ $target }”
    .name = Addition
    .help =
        The translation has a sentence that renders none of the source. Credit lines, datelines and
        headlines are left aside.


## role

role = “{ $source }” and “{ $target }” change who does what to whom.
    .name = role
    .help = The two sides of an event have changed places: who sells and who buys, who is helped and who helps, who accuses and who is accused.


## quantifier

quantifier = The source says { $source }, the target { $target }.
    .name = quantifier
    .help = All, most, some, few or none became another of them, or the words that bound a number (at least, nearly, more than, up to) changed or are missing.


## tense

tense = { $change ->
    [done] What is still to come in the original (“{ $verb }”) is told as done in the translation.
   *[coming] What is done in the original is still to come in the translation (“{ $verb }”).
}
    .name = tense
    .help = The translation moves what happens from the future to the past, or from the past to the future, so that a reader takes a plan for a fact. Presents and pasts that languages use differently are not told.


## untranslated

untranslated = “{ $target }” was left in the language of the source.
    .name = Untranslated
    .help =
        A stretch of the translation stands word for word in the source and is not in the language of
        the translation. Names and loan words are left aside.


## errors


## report


## command line
