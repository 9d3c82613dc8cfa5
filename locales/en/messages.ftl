### What the tool says in English. A rule's message is the sentence of a finding; `.name` is its short name, `.help` its page for `explain`.

## number

number = The original says “{ $source }”, the translation “{ $target }”.
    .name = number
    .help = A quantity differs: its value, its scale (million, billion), its unit or its currency. Numbers are compared as values, in digits or in words, and conversions of units within rounding are accepted.

## date

date = The original says “{ $source }”, the translation “{ $target }”.
    .name = date or time
    .help = A month, day, weekday, year, clock time, part of a period, era or length of time differs. What only one text gives is left alone.

## name

name = The original names “{ $source }”, the translation “{ $target }”.
    .name = name
    .help = A person, place, nationality, organisation or currency of the original became another in the translation, or its spelling changed. Other spellings of one name, a city for its country and an acronym for the full name agree.

## negation

negation = { $change ->
    [lost] The original denies this (“{ $source }”); the translation does not.
    [turned] The original says “{ $source }”, the translation the contrary: “{ $target }”.
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
    [lost] The original attributes this (“{ $source }”); the translation does not.
    [speaker] In the original “{ $source }” speaks; in the translation, “{ $target }”.
    [force] “{ $target }” reports this in another way than “{ $source }”.
   *[added] The translation attributes this (“{ $target }”); the original does not.
}
    .name = attribution
    .help = A statement that the original lays at somebody's door (selon l'armée, said the mayor) is told in the translation as if it were the agency's own, or the other way round.

## reference

reference = “{ $target }” refers to the wrong person or thing.
    .name = reference
    .help = A pronoun or possessive refers to the wrong person or thing: he for a country, his for a woman, one for many. French il and elle may stand for things, and son and sa agree with what is owned, so they decide nothing alone.

## lexical

lexical =
    { $expected ->
        [none] “{ $target }” does not say what “{ $source }” says.
       *[other] “{ $target }” does not say what “{ $source }” says; “{ $expected }” was expected.
    }
    .name = wrong word
    .help =
        A word of the translation is one that the original word is easily mistaken for: a false friend
        (French “actuellement”, at present, taken for “actually”), or a word of another sense
        (French “pays”, country, taken for “countryside”). Or the passage is not what a translation of these
        words looks like, as the tool learned it. Replace it by what the original means here.

## omission

omission =
    { $whole ->
        [yes] The translation leaves this sentence out: “{ $source }”
       *[no] The translation leaves “{ $source }” out.
    }
    .name = omission
    .help =
        The original has a sentence, or words within one, that the translation does not render. Credit lines,
        datelines and headlines are left aside, since they come and go between the versions of a dispatch.

## addition

addition =
    { $whole ->
        [yes] The original has no such sentence: “{ $target }”
       *[no] Nothing in the original says “{ $target }”.
    }
    .name = addition
    .help =
        The translation has a sentence, or words within one, that render nothing of the original. Credit
        lines, datelines and headlines are left aside.

## role

role = Who does what to whom is turned round: “{ $source }” in the original, “{ $target }” in the translation.
    .name = role
    .help = The two sides of an event have changed places: who sells and who buys, who is helped and who helps, who accuses and who is accused.

## quantifier

quantifier = The original says “{ $source }”, the translation “{ $target }”.
    .name = quantifier
    .help = All, most, some, few or none became another of them, or the words that bound a number (at least, nearly, more than, up to) changed or are missing.

## tense

tense = { $change ->
    [done] What is still to come in the original (“{ $source }”) is told as done in the translation.
   *[coming] What is done in the original is still to come in the translation (“{ $target }”).
}
    .name = tense
    .help = The translation moves what happens from the future to the past, or from the past to the future, so that a reader takes a plan for a fact. Differences of tense that are a matter of usage are not flagged.

## untranslated

untranslated = “{ $target }” was left in the language of the original.
    .name = untranslated
    .help =
        A stretch of the translation stands word for word in the original and is not in the language of
        the translation. Names and loan words are left aside.

## terminology

terminology = { $target ->
    [none] The house’s term for “{ $source }” is “{ $expected }”; the translation does not use it.
   *[other] The house’s term for “{ $source }” is “{ $expected }”, not “{ $target }”.
}
    .name = terminology
    .help =
        A term of the house’s glossary (CSV, TSV or TBX, --glossary or in diptych.toml) is not rendered as the
        glossary says, or by a word that it forbids. Inflected forms count, the longer term comes first, and
        each occurrence is counted.

## stale

stale = The original has changed (“{ $was }” became “{ $source }”); the translation still says “{ $target }”.
    .name = stale
    .help =
        The original was rewritten since the version that --source-was names (marked ~ below), and the
        translation still says what that version said; or, with --target-was, it stands as it stood and does not
        say what is new.

## errors

error-missing = { $path } does not exist.
error-folder = { $path } is a folder; a file is needed.
error-forbidden = { $path } may not be read: permission denied.
error-unreadable = { $path } cannot be read: { $reason }.
error-model-unreadable = The encoder file { $path } cannot be read: { $detail }.
error-model-foreign = { $path } is not a weight file of the encoder.
error-model-damaged = The encoder file { $path } is damaged ({ $detail }); fetch it again.
error-model-unsupported = The encoder file { $path } is of a kind that this version cannot use ({ $detail }).
error-empty = { $path } is empty: there is no text in it.
error-binary = { $path } is not a text file (NUL byte in line { $line }).
error-encoding = { $path } is not UTF-8 (line { $line }); convert it first.
error-syntax = { $path }: this is not well-formed { $format }: { $reason }.
error-entity = { $path }: the entity “{ $name }” is unknown; those that a file defines itself are not expanded.
error-too-deep = { $path }: elements nest more than { $limit } deep; --max-depth allows more.
error-too-large = { $path } has more than { $limit } bytes; --max-size allows more.
error-too-dense = { $path } unpacks to more than { $limit } times its size; --max-ratio allows more.
error-decoding = { $path }: this is not { $encoding }, as the file says it is.
error-lacks = { $path }: this { $format } file has no { $part }.
error-root = { $path }: XML that begins with “{ $root }” is not known; --from names the format.
error-bilingual = { $path } holds both languages: give it alone.
error-monolingual = Missing: TARGET; { $path } holds one language only.
error-key = { $nearest ->
    [none] { $path }: there is no key “{ $key }”; the documentation lists them.
   *[other] { $path }: there is no key “{ $key }”; did you mean “{ $nearest }”?
}
error-no-pairs = { $path }: no two files here are versions of one story by their names (story.fr.txt, story.en.txt; fr/story.xml, en/story.xml).
error-no-direction = { $path }: which language is the original? Name it with --source-language, or in diptych.toml ({ $known }).
error-same-file = { $path } was given as both source and target.
error-unknown-language = The language “{ $tag }” is not supported; these are: { $known }.
error-undetected-language = The language of { $path } could not be recognised; name it with --source-language or --target-language ({ $known }).
error-same-language = Both texts are in { $language }: the target must be in another language.
error-bad-language = The files of the language “{ $tag }” are faulty: { $reason }.
error-unknown-rule = { $nearest ->
    [none] There is no rule “{ $rule }”; “diptych explain” lists them.
   *[other] There is no rule “{ $rule }”; did you mean “{ $nearest }”?
}
error-no-lexicon = There is no lexicon from “{ $from }” to “{ $to }”; there is one between any two of: { $known }.
error-unknown-word = { $nearest ->
    [none] “{ $word }” is not a known word of this language ({ $language }).
   *[other] “{ $word }” is not a known word of this language ({ $language }); did you mean “{ $nearest }”?
}
error-bad-json = This line is not valid JSON (column { $column }).
error-not-an-object = This line is not a JSON object.
error-missing-field = The field “{ $field }” is missing.
error-field-not-text = The field “{ $field }” is not a string.
error-line-encoding = This line is not UTF-8.
error-address = { $address } cannot be listened to: { $reason }; --port and --address choose another.
error-bad-lines = { $bad ->
    [1] Line { $line } could not be read; the others were processed.
   *[other] { $bad } lines could not be read, the first being line { $line }; the others were processed.
}
error-output = The output could not be written: { $reason }.

usage-no-command = No command given; “diptych --help” lists them.
usage-unknown-command = { $nearest ->
    [none] There is no command “{ $command }”; “diptych --help” lists them.
   *[other] There is no command “{ $command }”; did you mean “{ $nearest }”?
}
usage-unknown-argument = { $nearest ->
    [none] Unknown or superfluous argument: “{ $argument }”; see --help.
   *[other] Unknown argument “{ $argument }”; did you mean “{ $nearest }”?
}
usage-missing = Missing: { $argument }; see --help.
usage-no-value = { $argument } needs a value.
usage-value-of = “{ $value }” is not a value of { $argument }; choose one of: { $valid }.
usage-bad-value = “{ $value }” is not a valid value of { $argument }; see --help.
usage-other = The command line could not be understood; see --help.

## report

severity-critical = critical
severity-critical-count = { $count } critical
severity-major = major
severity-major-count = { $count } major
severity-minor = minor
severity-minor-count = { $count } minor

report-confidence = confidence { $percent }%
report-suggestion = Suggestion: { $suggestion }
explain-evidence = Evidence:
explain-linked = “{ $word }” is linked with “{ $partner }” ({ $link }%); the lexicon holds the two for translations of one another at { $listed }%; likeness of meaning here { $alike }%.
explain-linked-unencoded = “{ $word }” is linked with “{ $partner }” ({ $link }%); the lexicon holds the two for translations of one another at { $listed }%.
explain-unlinked = “{ $word }” is linked with nothing on the other side.
explain-expected = The lexicon expects for “{ $word }”: { $translations }.
explain-translation = { $word } ({ $percent }%)
explain-nearest = Most like “{ $word }” on the other side: “{ $nearest }” ({ $alike }%).
explain-judged-source = The judge of words: told wrongly { $wrong }%, not told { $alone }%; all weighed, a difference at { $percent }%.
explain-judged-target = The judge of words: told wrongly { $wrong }%, added { $alone }%; all weighed, a difference at { $percent }%.
explain-divergence = The whole passage differs at { $percent }%.
report-also = { $words ->
    [none] So too in { $place }.
   *[other] So too in { $place }: “{ $words }”.
}
report-nothing-there = (nothing)
report-none = { $pairs ->
    [one] No difference found ({ $pairs } pair of sentences compared).
   *[other] No difference found ({ $pairs } pairs of sentences compared).
}
report-summary = { $count ->
    [one] 1 difference: { $severities } ({ $pairs } pairs of sentences compared).
   *[other] { $count } differences: { $severities } ({ $pairs } pairs of sentences compared).
}
report-moved = { $count ->
    [one] One passage stands at another place in the translation.
   *[other] { $count } passages stand at other places in the translation.
}
report-no-encoder = No encoder: sentences and words are lined up by lexicon, numbers, names and lengths alone.
report-bare = There are no word lists for { $language }; only these rules ran: { $rules }.
report-hidden = { $count ->
    [one] One less certain finding is hidden; --all shows it.
   *[other] { $count } less certain findings are hidden; --all shows them.
}
report-silenced = { $count ->
    [one] One finding was accepted before, or silenced in the text.
   *[other] { $count } findings were accepted before, or silenced in the text.
}
report-stale = { $count ->
    [one] One accepted finding is no longer found: { $fingerprints }.
   *[other] { $count } accepted findings are no longer found: { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } pair of files compared: { $findings ->
        [0] no difference
        [one] 1 difference
       *[other] { $findings } differences
    }.
   *[other] { $pairs } pairs of files compared: { $findings ->
        [0] no difference
        [one] 1 difference
       *[other] { $findings } differences
    }.
}
report-failures = { $count ->
    [one] One file could not be compared:
   *[other] { $count } files could not be compared:
}
report-single = { $count ->
    [one] One file has no translation: { $paths }
   *[other] { $count } files have no translation: { $paths }
}
report-accepted = { $count ->
    [0] Nothing to accept.
    [one] One finding accepted in { $path }.
   *[other] { $count } findings accepted in { $path }.
}
report-column-rule = Rule
report-column-source = Original
report-column-target = Translation
report-column-finding = What differs
diff-note = {"↳ "}
language-name = { $code ->
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [it] Italian
    [nl] Dutch
    [pt] Portuguese
   *[other] { $code }
}

## lexicon: what is known of a word

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] not seen in the texts
   *[other] { $frequency } in a million words
}
lexicon-reading = { $features ->
    [none] { $lemma }: { $pos }
   *[other] { $lemma }: { $pos } ({ $features })
}
lexicon-columns = → how often it is so translated; ← how often it is what that word translates
lexicon-translation = → { $forward }%  ← { $backward }%  { $origin }
lexicon-more = { $count ->
    [one] and 1 more, less sure; --format json shows all
   *[other] and { $count } more, less sure; --format json shows all
}
lexicon-no-translation = No translation is known.
lexicon-false-friends = Looks like a translation and is none: { $words }
lexicon-origin = { $origin ->
    [dictionary] dictionary
    [texts] texts
    [both] dictionary and texts
   *[english] by way of English
}
part-of-speech = { $pos ->
    [noun] noun
    [verb] verb
    [adjective] adjective
    [adverb] adverb
    [pronoun] pronoun
    [determiner] determiner
    [preposition] preposition
    [conjunction] conjunction
    [numeral] numeral
    [proper-noun] name
    [interjection] interjection
    [particle] particle
   *[unknown] word
}
feature = { $feature ->
    [singular] singular
    [plural] plural
    [masculine] masculine
    [feminine] feminine
    [infinitive] infinitive
    [present] present
    [imperfect] imperfect
    [future] future
    [conditional] conditional
    [past] past
    [subjunctive] subjunctive
    [imperative] imperative
    [past-participle] past participle
    [present-participle] present participle
    [first-person] first person
    [second-person] second person
    [third-person] third person
    [comparative] comparative
    [superlative] superlative
   *[auxiliary] auxiliary
}

## examples: what explain shows under a rule; brackets mark what is flagged

explain-example = For example:
number-example =
    fr  L'usine emploie [12 000] personnes.
    en  The plant employs [1,200] people.
date-example =
    fr  Le sommet s'ouvrira [jeudi] à Genève.
    en  The summit opens in Geneva on [Tuesday].
name-example =
    fr  La délégation s'est rendue en [Autriche].
    en  The delegation travelled to [Australia].
negation-example =
    fr  Le ministre [n'a pas] signé l'accord.
    en  The minister [signed] the agreement.
direction-example =
    fr  Les prix ont [augmenté] en mars.
    en  Prices [fell] in March.
hedging-example =
    fr  Trois soldats [auraient été tués] dans l'attaque.
    en  Three soldiers were killed in the attack.
attribution-example =
    fr  Le pont s'est effondré, [selon la police].
    en  The bridge collapsed.
reference-example =
    fr  Le Pérou a assuré qu'[il] paierait sa dette.
    en  Peru said that [he] would pay its debt.
lexical-example =
    fr  Les élections auront lieu dans tout le [pays].
    en  The elections will be held throughout the [countryside].
omission-example =
    fr  La gare a été évacuée. [Les trains ne circulent plus depuis lundi soir.]
    en  The station was evacuated.
addition-example =
    fr  La gare a été évacuée.
    en  The station was evacuated. [Trains have not been running since Monday evening.]
role-example =
    fr  La Grèce a [acheté] dix avions.
    en  Greece [sold] ten aircraft.
quantifier-example =
    fr  [Tous] les otages ont été libérés.
    en  [Some of] the hostages were freed.
tense-example =
    fr  Le président [signera] le décret.
    en  The president [signed] the decree.
untranslated-example =
    fr  Le maire a salué [un accord historique pour la ville].
    en  The mayor hailed [un accord historique pour la ville].

terminology-example =
    +   banque centrale = central bank
    fr  La [banque centrale] a relevé ses taux.
    en  The state [bank] raised its rates.

stale-example =
    fr~ L'explosion a fait 12 morts, selon la police.
    fr  L'explosion a fait [14] morts, selon la police.
    en  The blast killed [12] people, according to the police.

## command line

cli-about = Lines up two language versions of a news dispatch and flags where the translation does not say what the original says.
cli-after = Exit status: 0 when nothing is found at or over --fail-on, 1 when something is, 2 when the work cannot be done. Nothing leaves the machine.
cli-usage = Usage:
cli-usage-all = diptych COMMAND [OPTIONS] …
cli-usage-check = diptych check [OPTIONS] SOURCE [TARGET …]
cli-usage-accept = diptych accept [OPTIONS] SOURCE [TARGET]
cli-usage-diff = diptych diff [OPTIONS] SOURCE [TARGET]
cli-usage-align = diptych align [OPTIONS] SOURCE [TARGET]
cli-usage-words = diptych words [OPTIONS] [FILE]
cli-usage-pairs = diptych pairs [OPTIONS] [FILE]
cli-usage-serve = diptych serve [OPTIONS]
cli-usage-lexicon = diptych lexicon [OPTIONS] --from LL --to LL WORD
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [COMMAND]
cli-usage-explain = diptych explain [OPTIONS] [RULE]
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-check = Flag where TARGET does not say what SOURCE says
cli-accept = Accept what is found: write it to the baseline, which hides it from now on
cli-diff = Show both texts side by side, differing words marked
cli-align = Line up the sentences only
cli-words = Align words: “tokens ||| tokens” lines in, “0-0 1-2” out
cli-pairs = Check pairs already aligned, JSON Lines in and out
cli-serve = Open the desk: a page and an HTTP API on this machine
cli-lexicon = Show what is known of a word or phrase: translations, false friends, forms
cli-explain = Say what a rule means, or list them all
cli-completions = Write what a shell needs to complete command lines
cli-man = Write the manual page (roff)
cli-source = The original; “-” for standard input
cli-target = Its translation; “-” for standard input; none when SOURCE holds both (XLIFF, TMX, PO, TSV)
cli-file = Lines to read; standard input if none or “-”
cli-looked-up = A word in any form, or a phrase
cli-from-language = Language of the word: de, en, es, fr, it, nl or pt
cli-to-language = Language of the translations
cli-explained = A rule’s name, as in reports
cli-shell = bash, elvish, fish, powershell or zsh
cli-page = A command; the whole tool if none
cli-format = Output: { $values } (default { $usual })
cli-sentences = What a sentence is: { $values } (default { $usual }); lines: each line is one
cli-from = Format of the files: { $values } (told from content and name if not given)
cli-max-size = Largest file, packed or unpacked, in MiB (default { $usual })
cli-max-depth = Deepest nesting of elements (default { $usual })
cli-max-ratio = How many times its size a packed file may unpack to (default { $usual })
cli-source-language = Language of the original (recognised if not given)
cli-target-language = Language of the translation (recognised if not given)
cli-rule = Run only this rule (repeatable)
cli-ignore = Leave this rule out (repeatable)
cli-min-confidence = Show findings of at least this confidence, 0 to 1 (default { $usual })
cli-all = Show every finding, however uncertain
cli-model = Weight file of the encoder, instead of the built-in one; none for no encoder [env: DIPTYCH_MODEL]
cli-no-encoder = Work without the encoder, on word lists and the lexicon alone: faster, and blind to meaning
cli-fail-on = Least severity for exit status 1: { $values } (default { $usual })
cli-config = The house’s rules (default: diptych.toml in the folder of SOURCE, or above)
cli-glossary = The house’s terms: CSV, TSV or TBX (repeatable)
cli-baseline = Hide what this file has accepted
cli-who = Who accepts (default: the user’s name)
cli-why = Why it is accepted
cli-source-was = The original as it was when the translation was made
cli-target-was = The translation as it was then
cli-changed-only = Show only what is found where something changed
cli-port = Port of the desk; 0 for one that is free (default { $usual })
cli-address = Address to listen on (default 127.0.0.1: this machine alone)
cli-host = A name by which browsers may call this machine, beside localhost (repeatable)
cli-time-limit = Seconds that a request may take to arrive, and to be answered (default { $usual })
cli-open = Open the page in the browser
cli-color = Colour: { $values } (default { $usual })
cli-width = Width of the report in columns (default: the terminal’s)
cli-verbose = Also show categories, fingerprints and alignment scores; say when no encoder is used
cli-evidence = Show under each finding what it rests on: links, lexicon, likeness, judge (also in json and jsonl)
cli-verbose-encoder = Say on standard error when no encoder is used
cli-lang = Language of the report (default: the environment’s)
cli-help = Show this help
cli-version = Show the version
cli-value-address = ADDRESS
cli-value-host = NAME
cli-value-source = SOURCE
cli-value-target = TARGET
cli-value-file = FILE
cli-value-text = TEXT
cli-value-language = LL
cli-value-rule = RULE
cli-value-number = NUMBER
cli-value-columns = COLUMNS
cli-value-word = WORD
