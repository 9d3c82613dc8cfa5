### What the tool says in English. A rule's message is the sentence of a finding; `.name` is its short name, `.help` its page for `explain`.

## number


## date


## name


## negation


## direction


## hedging


## attribution


## reference


## lexical


## omission


## addition


## role


## quantifier


## tense


## untranslated


## errors


## report


## command line
