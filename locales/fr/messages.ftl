### Ce que l'outil dit en français. Le message d'une règle est la phrase d'un constat ; `.name` est son nom court, `.help` sa page pour `explain`.

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
