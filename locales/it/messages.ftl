### Ciò che lo strumento dice in italiano. Il messaggio di una regola è la frase di un rilievo; `.name` è il suo nome breve, `.help` la sua pagina per `explain`.

## number

number = L'originale dice «{ $source }», la traduzione «{ $target }».
    .name = numero
    .help = Una quantità è diversa: il valore, l'ordine di grandezza (milione, miliardo), l'unità o la valuta. I numeri si confrontano per il loro valore, in cifre o in lettere, e le conversioni di unità sono ammesse a meno dell'arrotondamento.

## date

date = L'originale dice «{ $source }», la traduzione «{ $target }».
    .name = data o ora
    .help = È diverso un mese, un giorno, un anno, un'ora, una parte di un periodo, un'era o una durata. Ciò che dice uno solo dei due testi non è segnalato.

## name

name = L'originale nomina «{ $source }», la traduzione «{ $target }».
    .name = nome
    .help = Una persona, un luogo, una nazionalità, un'organizzazione o una valuta dell'originale è diventata un'altra nella traduzione, o la grafia è cambiata. Le grafie di uno stesso nome, una capitale per il suo Paese e una sigla per il nome intero concordano.

## negation

negation = { $change ->
    [lost] L'originale nega («{ $source }»), la traduzione no.
    [turned] L'originale dice «{ $source }», la traduzione il contrario: «{ $target }».
   *[added] La traduzione nega («{ $target }»), l'originale no.
}
    .name = negazione
    .help = Una negazione si trova in uno solo dei due testi, o una parola come smentire, rifiutare o approvare è diventata il suo contrario: ciò che era rifiutato è accettato, ciò che non è avvenuto è avvenuto. Le parole che contengono una negazione (rifiutare, mancare, senza) contano per una, e così la doppia negazione (non … nessuno).

## direction

direction = «{ $source }» è diventato il suo contrario: «{ $target }».
    .name = direzione
    .help = Una parola di direzione o di grado è stata rovesciata: aumento e calo, prima e dopo, almeno e al massimo, vincere e perdere, nord e sud, importare ed esportare.

## hedging

hedging = { $change ->
    [lost] L'originale lo dice con riserva («{ $source }»); la traduzione lo afferma.
   *[added] La traduzione lo mette in dubbio («{ $target }»); l'originale lo afferma.
}
    .name = certezza
    .help = La traduzione è più o meno categorica dell'originale. «Sarebbero stati uccisi», «presunto» o «potrebbe», in inglese «allegedly», «may» o «is thought to», dicono al lettore che il fatto non è accertato; anche la traduzione deve dirlo.

## attribution

attribution = { $change ->
    [lost] L'originale attribuisce la notizia («{ $source }»); la traduzione no.
   *[added] La traduzione attribuisce la notizia («{ $target }»); l'originale no.
}
    .name = attribuzione
    .help = Ciò che l'originale attribuisce a qualcuno («secondo l'esercito», «ha detto il sindaco») è dato nella traduzione come un fatto accertato dall'agenzia, o viceversa.

## reference

reference = «{ $target }» non rinvia alla persona o alla cosa giusta.
    .name = riferimento
    .help = Un pronome o un possessivo rinvia alla cosa sbagliata: «he» per un Paese, «his» per una donna, un singolare per un plurale. L'italiano tace il soggetto, e «suo» si accorda con ciò che è posseduto: da soli non provano nulla.

## lexical

lexical =
    { $expected ->
        [none] «{ $target }» non dice ciò che dice «{ $source }».
       *[other] «{ $target }» non dice ciò che dice «{ $source }»; ci si aspettava «{ $expected }».
    }
    .name = parola inesatta
    .help =
        Una parola della traduzione è di quelle che si confondono con quella giusta: un falso amico
        («eventualmente» reso con «eventually», alla fine) o una parola di altro senso («Paese» reso con
        «countryside», campagna). Va sostituita con ciò che la parola dell'originale vuol dire qui.

## omission

omission =
    { $whole ->
        [yes] La traduzione omette questa frase: «{ $source }»
       *[no] La traduzione omette «{ $source }».
    }
    .name = omissione
    .help =
        L'originale contiene una frase che nessuna frase della traduzione rende. Firme, righe di provenienza
        e titoli sono lasciati da parte: variano da una versione all'altra di un dispaccio.

## addition

addition =
    { $whole ->
        [yes] L'originale non contiene questa frase: «{ $target }»
       *[no] Niente nell'originale dice «{ $target }».
    }
    .name = aggiunta
    .help =
        La traduzione contiene una frase che non rende nulla dell'originale. Firme, righe di provenienza
        e titoli sono lasciati da parte.

## role

role = I ruoli sono invertiti: «{ $source }» nell'originale, «{ $target }» nella traduzione.
    .name = ruoli
    .help = Le due parti di un evento si sono scambiate di posto: chi vende e chi compra, chi aiuta e chi è aiutato, chi accusa e chi è accusato.

## quantifier

quantifier = L'originale dice «{ $source }», la traduzione «{ $target }».
    .name = quantificatore
    .help = Tutti, la maggior parte, alcuni, pochi o nessuno sono stati scambiati, oppure le parole che delimitano un numero (almeno, quasi, più di, fino a) sono cambiate o mancano.

## tense

tense = { $change ->
    [done] Ciò che nell'originale deve ancora accadere («{ $source }») è dato per fatto nella traduzione.
   *[coming] Ciò che nell'originale è un fatto deve ancora accadere nella traduzione («{ $target }»).
}
    .name = tempo
    .help = La traduzione sposta un evento dal futuro al passato, o dal passato al futuro, sicché il lettore prende un progetto per un fatto. Le differenze di tempo dovute all'uso non sono segnalate.

## untranslated

untranslated = «{ $target }» è rimasto nella lingua dell'originale.
    .name = non tradotto
    .help =
        Un passo della traduzione si trova parola per parola nell'originale e non è nella lingua della
        traduzione. I nomi e i prestiti sono lasciati da parte.

## terminology

terminology = { $target ->
    [none] Il termine della redazione per «{ $source }» è «{ $expected }»; la traduzione non lo usa.
   *[other] Il termine della redazione per «{ $source }» è «{ $expected }», non «{ $target }».
}
    .name = terminologia
    .help =
        Un termine del glossario della redazione (CSV, TSV o TBX, con --glossary o in diptych.toml) non è reso
        come dice il glossario, o è reso con una parola che esso vieta. Le forme flesse contano, il termine più
        lungo prevale, e si conta ogni occorrenza.

## stale

stale = L'originale è cambiato («{ $was }» è diventato «{ $source }»); la traduzione dice ancora «{ $target }».
    .name = superato
    .help =
        L'originale è stato rivisto dalla versione data da --source-was (segnata ~ qui sotto), e la traduzione dice
        ancora ciò che diceva quella; oppure, con --target-was, è rimasta com'era e non dice ciò che è nuovo.

## errors

error-missing = { $path } non esiste.
error-folder = { $path } è una cartella; ci vuole un file.
error-forbidden = { $path } non si può leggere: accesso negato.
error-unreadable = { $path } non si può leggere: { $reason }.
error-model-unreadable = Il file del codificatore { $path } non si può leggere: { $detail }.
error-model-foreign = { $path } non è un file di pesi del codificatore.
error-model-damaged = Il file del codificatore { $path } è danneggiato ({ $detail }); va scaricato di nuovo.
error-model-unsupported = Il file del codificatore { $path } è di un tipo che questa versione non sa leggere ({ $detail }).
error-empty = { $path } è vuoto: non contiene alcun testo.
error-binary = { $path } non è un file di testo (byte nullo alla riga { $line }).
error-encoding = { $path } non è in UTF-8 (riga { $line }); va prima convertito.
error-syntax = { $path }: questo non è { $format } ben formato: { $reason }.
error-entity = { $path }: l'entità «{ $name }» è sconosciuta; quelle che un file definisce da sé non vengono espanse.
error-too-deep = { $path }: gli elementi sono annidati a più di { $limit } livelli; --max-depth ne consente di più.
error-too-large = { $path } supera i { $limit } byte; --max-size ne consente di più.
error-too-dense = { $path } decompresso è più di { $limit } volte la sua dimensione; --max-ratio ne consente di più.
error-decoding = { $path }: questo non è { $encoding }, al contrario di ciò che dice il file.
error-lacks = { $path }: questo file { $format } non ha { $part }.
error-root = { $path }: l'XML che inizia con «{ $root }» è sconosciuto; --from precisa il formato.
error-bilingual = { $path } contiene entrambe le lingue: va dato da solo.
error-monolingual = Manca DESTINAZIONE; { $path } contiene una sola lingua.
error-key = { $nearest ->
    [none] { $path }: la chiave «{ $key }» non esiste; la documentazione ne dà l'elenco.
   *[other] { $path }: la chiave «{ $key }» non esiste; si intendeva «{ $nearest }»?
}
error-no-pairs = { $path }: dai nomi, nessuna coppia di file è in due versioni di uno stesso testo (story.it.txt, story.en.txt; it/story.xml, en/story.xml).
error-no-direction = { $path }: in quale lingua è l'originale? Va precisata con --source-language o in diptych.toml ({ $known }).
error-same-file = { $path } è dato sia come origine sia come destinazione.
error-unknown-language = La lingua «{ $tag }» non è disponibile; lingue disponibili: { $known }.
error-undetected-language = La lingua di { $path } non è stata riconosciuta; va precisata con --source-language o --target-language ({ $known }).
error-same-language = I due testi sono in { $language }: la destinazione dev'essere in un'altra lingua.
error-bad-language = I file della lingua «{ $tag }» sono difettosi: { $reason }.
error-unknown-rule = { $nearest ->
    [none] La regola «{ $rule }» non esiste; «diptych explain» dà l'elenco delle regole.
   *[other] La regola «{ $rule }» non esiste; si intendeva «{ $nearest }»?
}
error-no-lexicon = Non c'è un lessico da «{ $from }» a «{ $to }»; ce n'è uno fra due qualsiasi di queste lingue: { $known }.
error-unknown-word = { $nearest ->
    [none] «{ $word }» non è una parola nota di questa lingua ({ $language }).
   *[other] «{ $word }» non è una parola nota di questa lingua ({ $language }); si intendeva «{ $nearest }»?
}
error-bad-json = Questa riga non è JSON valido (colonna { $column }).
error-not-an-object = Questa riga non è un oggetto JSON.
error-missing-field = Manca il campo «{ $field }».
error-field-not-text = Il campo «{ $field }» non è una stringa di caratteri.
error-line-encoding = Questa riga non è in UTF-8.
error-address = Non si può ascoltare su { $address }: { $reason }; --port e --address ne scelgono un altro.
error-bad-lines = { $bad ->
    [1] La riga { $line } non si è potuta leggere; le altre sono state elaborate.
   *[other] { $bad } righe non si sono potute leggere, la prima è la riga { $line }; le altre sono state elaborate.
}
error-output = Il risultato non si è potuto scrivere: { $reason }.

usage-no-command = Nessun comando è dato; «diptych --help» li elenca.
usage-unknown-command = { $nearest ->
    [none] Il comando «{ $command }» non esiste; «diptych --help» dà l'elenco dei comandi.
   *[other] Il comando «{ $command }» non esiste; si intendeva «{ $nearest }»?
}
usage-unknown-argument = { $nearest ->
    [none] Argomento sconosciuto o superfluo: «{ $argument }»; vedi --help.
   *[other] Argomento sconosciuto: «{ $argument }»; si intendeva «{ $nearest }»?
}
usage-missing = Manca { $argument }; vedi --help.
usage-no-value = { $argument } richiede un valore.
usage-value-of = «{ $value }» non è un valore di { $argument }; valori possibili: { $valid }.
usage-bad-value = «{ $value }» non è un valore valido di { $argument }; vedi --help.
usage-other = La riga di comando non si è potuta capire; vedi --help.

## report

severity-critical = critico
severity-critical-count = { $count ->
    [one] { $count } critica
   *[other] { $count } critiche
}
severity-major = grave
severity-major-count = { $count ->
    [one] { $count } grave
   *[other] { $count } gravi
}
severity-minor = lieve
severity-minor-count = { $count ->
    [one] { $count } lieve
   *[other] { $count } lievi
}

report-confidence = confidenza { $percent }%
report-suggestion = Suggerimento: { $suggestion }
explain-evidence = Indizi:
explain-linked = «{ $word }» è collegato a «{ $partner }» ({ $link }%); il lessico li considera traduzioni l'uno dell'altro al { $listed }%; somiglianza di senso qui: { $alike }%.
explain-linked-unencoded = «{ $word }» è collegato a «{ $partner }» ({ $link }%); il lessico li considera traduzioni l'uno dell'altro al { $listed }%.
explain-unlinked = «{ $word }» non è collegato a nulla dall'altra parte.
explain-expected = Il lessico si aspetta per «{ $word }»: { $translations }.
explain-translation = { $word } ({ $percent }%)
explain-nearest = Il più simile a «{ $word }» dall'altra parte: «{ $nearest }» ({ $alike }%).
explain-judged-source = Il giudice delle parole: reso male { $wrong }%, non reso { $alone }%; pesato tutto, una differenza al { $percent }%.
explain-judged-target = Il giudice delle parole: reso male { $wrong }%, aggiunto { $alone }%; pesato tutto, una differenza al { $percent }%.
explain-divergence = L'intero passo differisce al { $percent }%.
report-also = { $words ->
    [none] Lo stesso in { $place }.
   *[other] Lo stesso in { $place }: «{ $words }».
}
report-nothing-there = (nulla)
report-none = { $pairs ->
    [one] Nessuna differenza ({ $pairs } coppia di frasi confrontata).
   *[other] Nessuna differenza ({ $pairs } coppie di frasi confrontate).
}
report-summary = { $count ->
    [one] 1 differenza: { $severities } ({ $pairs } coppie di frasi confrontate).
   *[other] { $count } differenze: { $severities } ({ $pairs } coppie di frasi confrontate).
}
report-moved = { $count ->
    [one] Un passaggio si trova in un altro punto della traduzione.
   *[other] { $count } passaggi si trovano in altri punti della traduzione.
}
report-no-encoder = Senza encoder: frasi e parole sono allineate solo per lessico, numeri, nomi e lunghezze.
report-hidden = { $count ->
    [one] Un rilievo meno sicuro non è mostrato; --all lo mostra.
   *[other] { $count } rilievi meno sicuri non sono mostrati; --all li mostra.
}
report-silenced = { $count ->
    [one] Un rilievo era già stato accettato, o è taciuto nel testo.
   *[other] { $count } rilievi erano già stati accettati, o sono taciuti nel testo.
}
report-stale = { $count ->
    [one] Un rilievo accettato non c'è più: { $fingerprints }.
   *[other] { $count } rilievi accettati non ci sono più: { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } coppia di file confrontata: { $findings ->
        [0] nessuna differenza
        [one] 1 differenza
       *[other] { $findings } differenze
    }.
   *[other] { $pairs } coppie di file confrontate: { $findings ->
        [0] nessuna differenza
        [one] 1 differenza
       *[other] { $findings } differenze
    }.
}
report-failures = { $count ->
    [one] Un file non si è potuto confrontare:
   *[other] { $count } file non si sono potuti confrontare:
}
report-single = { $count ->
    [one] Un file non ha traduzione: { $paths }
   *[other] { $count } file non hanno traduzione: { $paths }
}
report-accepted = { $count ->
    [0] Niente da accettare.
    [one] Un rilievo accettato in { $path }.
   *[other] { $count } rilievi accettati in { $path }.
}
report-bare = Non ci sono elenchi di parole per questa lingua ({ $language }); sono state applicate solo queste regole: { $rules }.
report-column-rule = Regola
report-column-source = Originale
report-column-target = Traduzione
report-column-finding = Che cosa è diverso
diff-note = {"↳ "}
language-name = { $code ->
    [de] tedesco
    [en] inglese
    [es] spagnolo
    [fr] francese
    [it] italiano
    [nl] olandese
    [pt] portoghese
   *[other] { $code }
}

## lexicon: ciò che si sa di una parola

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] assente dai testi
   *[other] { $frequency } per milione di parole
}
lexicon-reading = { $features ->
    [none] { $lemma }: { $pos }
   *[other] { $lemma }: { $pos } ({ $features })
}
lexicon-columns = → frequenza di questa traduzione della parola; ← frequenza della parola fra ciò che questa traduce
lexicon-translation = → { $forward }%  ← { $backward }%  { $origin }
lexicon-more = { $count ->
    [one] e un'altra, meno sicura; --format json mostra tutto
   *[other] e altre { $count }, meno sicure; --format json mostra tutto
}
lexicon-no-translation = Nessuna traduzione è nota.
lexicon-false-friends = Somiglia a una traduzione e non lo è: { $words }
lexicon-origin = { $origin ->
    [dictionary] dizionario
    [texts] testi
    [both] dizionario e testi
   *[english] attraverso l'inglese
}
part-of-speech = { $pos ->
    [noun] sostantivo
    [verb] verbo
    [adjective] aggettivo
    [adverb] avverbio
    [pronoun] pronome
    [determiner] determinante
    [preposition] preposizione
    [conjunction] congiunzione
    [numeral] numerale
    [proper-noun] nome proprio
    [interjection] interiezione
    [particle] particella
   *[unknown] parola
}
feature = { $feature ->
    [singular] singolare
    [plural] plurale
    [masculine] maschile
    [feminine] femminile
    [infinitive] infinito
    [present] presente
    [imperfect] imperfetto
    [future] futuro
    [conditional] condizionale
    [past] passato
    [subjunctive] congiuntivo
    [imperative] imperativo
    [past-participle] participio passato
    [present-participle] gerundio
    [first-person] 1ª persona
    [second-person] 2ª persona
    [third-person] 3ª persona
    [comparative] comparativo
    [superlative] superlativo
   *[auxiliary] ausiliare
}

## examples: ciò che explain mostra sotto una regola; le parentesi quadre segnano ciò che è segnalato

explain-example = Per esempio:
number-example =
    it  La fabbrica dà lavoro a [12.000] persone.
    en  The plant employs [1,200] people.
date-example =
    it  Il vertice si aprirà [giovedì] a Ginevra.
    en  The summit opens in Geneva on [Tuesday].
name-example =
    it  La delegazione si è recata in [Austria].
    en  The delegation travelled to [Australia].
negation-example =
    it  Il ministro [non] ha firmato l'accordo.
    en  The minister [signed] the agreement.
direction-example =
    it  I prezzi sono [aumentati] a marzo.
    en  Prices [fell] in March.
hedging-example =
    it  Tre soldati [sarebbero stati uccisi] nell'attacco.
    en  Three soldiers were killed in the attack.
attribution-example =
    it  Il ponte è crollato, [secondo la polizia].
    en  The bridge collapsed.
reference-example =
    it  Il Perù ha assicurato che pagherà il suo debito.
    en  Peru said that [he] would pay its debt.
lexical-example =
    it  Le elezioni si terranno in tutto il [paese].
    en  The elections will be held throughout the [countryside].
omission-example =
    it  La stazione è stata evacuata. [I treni non circolano da lunedì sera.]
    en  The station was evacuated.
addition-example =
    it  La stazione è stata evacuata.
    en  The station was evacuated. [Trains have not been running since Monday evening.]
role-example =
    it  La Grecia ha [comprato] dieci aerei.
    en  Greece [sold] ten aircraft.
quantifier-example =
    it  [Tutti] gli ostaggi sono stati liberati.
    en  [Some of] the hostages were freed.
tense-example =
    it  Il presidente [firmerà] il decreto.
    en  The president [signed] the decree.
untranslated-example =
    it  Il sindaco ha salutato [un accordo storico per la città].
    en  The mayor hailed [un accordo storico per la città].

terminology-example =
    +   banque centrale = central bank
    fr  La [banque centrale] a relevé ses taux.
    en  The state [bank] raised its rates.

stale-example =
    it~ L'esplosione ha causato 12 morti, secondo la polizia.
    it  L'esplosione ha causato [14] morti, secondo la polizia.
    en  The blast killed [12] people, according to the police.

## command line

cli-about = Allinea due versioni di un dispaccio in due lingue e segnala dove la traduzione non dice ciò che dice l'originale.
cli-after = Codice di uscita: 0 se nulla raggiunge la soglia di --fail-on, 1 se qualcosa la raggiunge, 2 se il lavoro non si è potuto fare. Nulla lascia la macchina.
cli-usage = Uso:
cli-usage-all = diptych COMANDO [OPZIONI] …
cli-usage-check = diptych check [OPZIONI] ORIGINE [DESTINAZIONE …]
cli-usage-accept = diptych accept [OPZIONI] ORIGINE [DESTINAZIONE]
cli-usage-diff = diptych diff [OPZIONI] ORIGINE [DESTINAZIONE]
cli-usage-align = diptych align [OPZIONI] ORIGINE [DESTINAZIONE]
cli-usage-words = diptych words [OPZIONI] [FILE]
cli-usage-pairs = diptych pairs [OPZIONI] [FILE]
cli-usage-serve = diptych serve [OPZIONI]
cli-usage-lexicon = diptych lexicon [OPZIONI] --from LL --to LL PAROLA
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [COMANDO]
cli-usage-explain = diptych explain [OPZIONI] [REGOLA]
cli-commands = Comandi
cli-arguments = Argomenti
cli-options = Opzioni
cli-check = Segnalare dove la DESTINAZIONE non dice ciò che dice l'ORIGINE
cli-accept = Accettare ciò che si è trovato: annotarlo nel riferimento, che da allora lo tace
cli-diff = Mostrare i due testi fianco a fianco, con le parole divergenti evidenziate
cli-align = Allineare soltanto le frasi
cli-words = Allineare le parole: righe «parole ||| parole» in entrata, «0-0 1-2» in uscita
cli-pairs = Controllare coppie già allineate, in JSON Lines
cli-serve = Aprire il banco: una pagina e un'API HTTP su questa macchina
cli-lexicon = Mostrare ciò che si sa di una parola o locuzione: traduzioni, falsi amici, forme
cli-explain = Spiegare una regola, o elencarle tutte
cli-completions = Scrivere ciò che serve a una shell per completare le righe di comando
cli-man = Scrivere la pagina di manuale (roff)
cli-source = L'originale; «-» è lo standard input
cli-target = La sua traduzione; «-» è lo standard input; niente se ORIGINE contiene entrambe (XLIFF, TMX, PO, TSV)
cli-file = Le righe da leggere; se manca, o con «-», lo standard input
cli-looked-up = Una parola in qualsiasi forma, o una locuzione
cli-from-language = Lingua della parola: de, en, es, fr, it, nl o pt
cli-to-language = Lingua delle traduzioni
cli-explained = Nome di una regola, come nei rapporti
cli-shell = bash, elvish, fish, powershell o zsh
cli-page = Un comando; se manca, tutto lo strumento
cli-format = Uscita: { $values } (di norma { $usual })
cli-sentences = Divisione: { $values } (di norma { $usual }); lines: una frase per riga
cli-from = Formato dei file: { $values } (altrimenti riconosciuto dal contenuto e dal nome)
cli-max-size = Dimensione massima di un file, prima e dopo la decompressione, in MiB (di norma { $usual })
cli-max-depth = Profondità massima degli elementi (di norma { $usual })
cli-max-ratio = Quante volte la sua dimensione può occupare un file compresso (di norma { $usual })
cli-source-language = Lingua dell'originale (riconosciuta se non è data)
cli-target-language = Lingua della traduzione (riconosciuta se non è data)
cli-rule = Applicare solo questa regola (ripetibile)
cli-ignore = Non applicare questa regola (ripetibile)
cli-min-confidence = Confidenza minima dei rilievi mostrati, da 0 a 1 (di norma { $usual })
cli-all = Mostrare tutti i rilievi, anche incerti
cli-model = File di pesi del codificatore, al posto di quello incorporato; none per nessuno [ambiente: DIPTYCH_MODEL]
cli-no-encoder = Lavorare senza il codificatore, con i soli elenchi e il lessico: più rapido, ma cieco al senso
cli-fail-on = Gravità da cui il codice di uscita è 1: { $values } (di norma { $usual })
cli-config = Le regole della redazione (di norma diptych.toml nella cartella di ORIGINE, o più in alto)
cli-glossary = I termini della redazione: CSV, TSV o TBX (ripetibile)
cli-baseline = Tacere ciò che questo file ha accettato
cli-who = Chi accetta (di norma il nome dell'utente)
cli-why = Perché è accettato
cli-source-was = L'originale com'era quando è stata fatta la traduzione
cli-target-was = La traduzione com'era allora
cli-changed-only = Mostrare solo ciò che si trova dove qualcosa è cambiato
cli-port = Porta del banco; 0 per una libera (di norma { $usual })
cli-address = Indirizzo su cui ascoltare (di norma 127.0.0.1: solo questa macchina)
cli-host = Nome con cui i browser possono chiamare questa macchina, oltre a localhost (ripetibile)
cli-time-limit = Secondi che una richiesta può impiegare ad arrivare, e poi a ricevere risposta (di norma { $usual })
cli-open = Aprire la pagina nel browser
cli-color = Colore: { $values } (di norma { $usual })
cli-width = Larghezza del rapporto in colonne (di norma quella del terminale)
cli-verbose = Mostrare anche categorie, impronte e punteggi di allineamento; dire quando non si usa alcun encoder
cli-evidence = Mostrare sotto ogni rilievo su che cosa si fonda: collegamenti, lessico, somiglianza, giudice (anche in json e jsonl)
cli-verbose-encoder = Dire sull'errore standard quando non si usa alcun encoder
cli-lang = Lingua del rapporto: de, en, es, fr, it, nl o pt (di norma quella dell'ambiente)
cli-help = Mostrare questo aiuto
cli-version = Mostrare la versione
cli-value-address = INDIRIZZO
cli-value-host = NOME
cli-value-source = ORIGINE
cli-value-target = DESTINAZIONE
cli-value-file = FILE
cli-value-text = TESTO
cli-value-language = LL
cli-value-rule = REGOLA
cli-value-number = NUMERO
cli-value-columns = COLONNE
cli-value-word = PAROLA
