### Was das Werkzeug auf Deutsch sagt. Die Meldung einer Regel ist der Satz eines Befunds; `.name` ist ihr Kurzname, `.help` ihre Seite für `explain`.

## number

number = Im Original steht „{ $source }“, in der Übersetzung „{ $target }“.
    .name = Zahl
    .help = Eine Mengenangabe weicht ab: Wert, Größenordnung (Million, Milliarde), Einheit oder Währung. Zahlen werden als Werte verglichen, ob in Ziffern oder in Worten; Umrechnungen von Einheiten gelten im Rahmen der Rundung als gleich.

## date

date = Im Original steht „{ $source }“, in der Übersetzung „{ $target }“.
    .name = Datum oder Uhrzeit
    .help = Ein Monat, Tag, Wochentag, Jahr, eine Uhrzeit, ein Teil eines Zeitraums, eine Epoche oder eine Dauer weicht ab. Was nur einer der Texte angibt, bleibt unbeanstandet.

## name

name = Das Original nennt „{ $source }“, die Übersetzung „{ $target }“.
    .name = Name
    .help = Aus einer Person, einem Ort, einer Staatsangehörigkeit, einer Organisation oder einer Währung ist in der Übersetzung eine andere geworden, oder die Schreibung hat sich geändert. Andere Schreibweisen eines Namens, eine Stadt für ihr Land und eine Abkürzung für den vollen Namen gelten als gleich.

## negation

negation = { $change ->
    [lost] Das Original verneint dies („{ $source }“), die Übersetzung nicht.
    [turned] Im Original steht „{ $source }“, in der Übersetzung das Gegenteil: „{ $target }“.
   *[added] Die Übersetzung verneint dies („{ $target }“), das Original nicht.
}
    .name = Verneinung
    .help = Eine Verneinung steht nur in einem der Texte, oder ein Wort wie bestreiten, ablehnen oder billigen ist zu seinem Gegenteil geworden: Was abgelehnt wurde, ist angenommen; was nicht geschah, geschieht. Wörter, die eine Verneinung enthalten (weigern, verhindern, ohne; refuse, prevent, without), zählen als solche.

## direction

direction = „{ $source }“ ist zu seinem Gegenteil geworden: „{ $target }“.
    .name = Richtung
    .help = Ein Wort der Richtung oder des Grades hat sich umgekehrt: steigen und sinken, vor und nach, mindestens und höchstens, gewinnen und verlieren, Nord und Süd, Einfuhr und Ausfuhr.

## hedging

hedging = { $change ->
    [lost] Das Original sagt dies mit Vorbehalt („{ $source }“), die Übersetzung stellt es als Tatsache hin.
   *[added] Die Übersetzung sagt dies mit Vorbehalt („{ $target }“), das Original stellt es als Tatsache hin.
}
    .name = Gewissheit
    .help = Die Übersetzung ist gewisser oder weniger gewiss als das Original. Mutmaßlich, soll … haben oder könnte sagen dem Leser, dass etwas nicht feststeht, ebenso auf Französisch auraient été tués und auf Englisch allegedly; eine Übersetzung muss das wahren.

## attribution

attribution = { $change ->
    [lost] Das Original nennt, wer dies sagt („{ $source }“), die Übersetzung nicht.
    [speaker] Im Original spricht „{ $source }“, in der Übersetzung „{ $target }“.
    [force] „{ $target }“ gibt dies anders wieder als „{ $source }“.
   *[added] Die Übersetzung nennt, wer dies sagt („{ $target }“), das Original nicht.
}
    .name = Quelle
    .help = Eine Aussage, die das Original jemandem zuschreibt (laut Polizei, sagte die Bürgermeisterin), steht in der Übersetzung so da, als stammte sie von der Agentur selbst, oder umgekehrt.

## reference

reference = „{ $target }“ bezieht sich auf die falsche Person oder Sache.
    .name = Bezug
    .help = Ein Fürwort bezieht sich auf die falsche Person oder Sache: he für ein Land, his für eine Frau, eine Person für viele. Wo auch Dinge ein Geschlecht haben, wie im Deutschen und Französischen, entscheidet das Fürwort allein nichts.

## lexical

lexical =
    { $expected ->
        [none] „{ $target }“ sagt nicht, was „{ $source }“ sagt.
       *[other] „{ $target }“ sagt nicht, was „{ $source }“ sagt; zu erwarten war „{ $expected }“.
    }
    .name = falsches Wort
    .help =
        Ein Wort der Übersetzung ist eines, mit dem das Wort des Originals leicht verwechselt wird: ein
        falscher Freund („eventuell“, vielleicht, für „eventually“, schließlich) oder ein Wort mit anderem
        Sinn („pays“, Land, für „countryside“, Landschaft). Ersetzen Sie es durch das, was das Wort des Originals hier bedeutet.

## omission

omission =
    { $whole ->
        [yes] Die Übersetzung lässt diesen Satz aus: „{ $source }“
       *[no] Die Übersetzung lässt „{ $source }“ aus.
    }
    .name = Auslassung
    .help =
        Das Original hat einen Satz, den kein Satz der Übersetzung wiedergibt. Autorenzeilen, Ortsmarken
        und Überschriften bleiben unbeachtet, denn sie wechseln zwischen den Fassungen einer Meldung.

## addition

addition =
    { $whole ->
        [yes] Das Original hat keinen solchen Satz: „{ $target }“
       *[no] Nichts im Original sagt „{ $target }“.
    }
    .name = Zusatz
    .help =
        Die Übersetzung hat einen Satz, der keinen des Originals wiedergibt. Autorenzeilen, Ortsmarken und
        Überschriften bleiben unbeachtet.

## role

role = Wer wem was tut, ist vertauscht: „{ $source }“ im Original, „{ $target }“ in der Übersetzung.
    .name = Rollen
    .help = Die beiden Seiten eines Geschehens haben die Plätze getauscht: wer verkauft und wer kauft, wer hilft und wem geholfen wird, wer beschuldigt und wer beschuldigt wird.

## quantifier

quantifier = Im Original steht „{ $source }“, in der Übersetzung „{ $target }“.
    .name = Umfang
    .help = Aus alle, die meisten, einige, wenige oder keine ist etwas anderes geworden, oder die Wörter, die eine Zahl begrenzen (mindestens, knapp, mehr als, bis zu), haben sich geändert oder fehlen.

## tense

tense = { $change ->
    [done] Was im Original noch bevorsteht („{ $source }“), ist in der Übersetzung schon geschehen.
   *[coming] Was im Original schon geschehen ist, steht in der Übersetzung noch bevor („{ $target }“).
}
    .name = Zeit
    .help = Die Übersetzung verlegt ein Geschehen aus der Zukunft in die Vergangenheit oder umgekehrt, sodass ein Plan als Tatsache gelesen wird. Unterschiede der Zeitform, die nur Sprachgebrauch sind, werden nicht gemeldet.

## untranslated

untranslated = „{ $target }“ blieb in der Sprache des Originals stehen.
    .name = nicht übersetzt
    .help =
        Eine Stelle der Übersetzung steht Wort für Wort im Original und ist nicht in der Sprache der
        Übersetzung. Namen und Fremdwörter bleiben unbeachtet.

## terminology

terminology = { $target ->
    [none] Der Hausbegriff für „{ $source }“ ist „{ $expected }“; die Übersetzung verwendet ihn nicht.
   *[other] Der Hausbegriff für „{ $source }“ ist „{ $expected }“, nicht „{ $target }“.
}
    .name = Terminologie
    .help =
        Ein Begriff aus dem Glossar des Hauses (CSV, TSV oder TBX, --glossary oder in diptych.toml) ist nicht
        so wiedergegeben, wie das Glossar es verlangt, oder durch ein Wort, das es verbietet. Gebeugte Formen
        zählen, der längere Begriff geht vor, und jedes Vorkommen wird gezählt.

## stale

stale = Das Original wurde geändert (aus „{ $was }“ wurde „{ $source }“); in der Übersetzung steht noch „{ $target }“.
    .name = veraltet
    .help =
        Das Original wurde seit der Fassung, die --source-was nennt (unten mit ~ bezeichnet), umgeschrieben,
        und die Übersetzung sagt noch, was jene Fassung sagte; oder sie steht, mit --target-was, unverändert
        da und sagt nicht, was neu ist.

## errors

error-missing = { $path } gibt es nicht.
error-folder = { $path } ist ein Ordner; nötig ist eine Datei.
error-forbidden = { $path } darf nicht gelesen werden: keine Berechtigung.
error-unreadable = { $path } lässt sich nicht lesen: { $reason }.
error-model-unreadable = Die Datei { $path } des Encoders lässt sich nicht lesen: { $detail }.
error-model-foreign = { $path } ist keine Gewichtsdatei des Encoders.
error-model-damaged = Die Datei { $path } des Encoders ist beschädigt ({ $detail }); beschaffen Sie sie neu.
error-model-unsupported = Die Datei { $path } des Encoders ist von einer Art, die diese Version nicht verwenden kann ({ $detail }).
error-empty = { $path } ist leer: Sie enthält keinen Text.
error-binary = { $path } ist keine Textdatei (NUL-Byte in Zeile { $line }).
error-encoding = { $path } ist nicht in UTF-8 (Zeile { $line }); wandeln Sie die Datei zuerst um.
error-syntax = { $path }: Das ist kein wohlgeformtes { $format }: { $reason }.
error-entity = { $path }: Die Entität „{ $name }“ ist unbekannt; solche, die eine Datei selbst definiert, werden nicht aufgelöst.
error-too-deep = { $path }: Elemente sind tiefer als { $limit } Ebenen verschachtelt; --max-depth erlaubt mehr.
error-too-large = { $path } hat mehr als { $limit } Bytes; --max-size erlaubt mehr.
error-too-dense = { $path } wird entpackt mehr als { $limit } Mal so groß; --max-ratio erlaubt mehr.
error-decoding = { $path }: Das ist nicht { $encoding }, wie die Datei angibt.
error-lacks = { $path }: Dieser { $format }-Datei fehlt der Teil { $part }.
error-root = { $path }: XML, das mit „{ $root }“ beginnt, ist nicht bekannt; --from nennt das Format.
error-bilingual = { $path } enthält beide Sprachen: Geben Sie die Datei allein an.
error-monolingual = Es fehlt: ZIEL; { $path } enthält nur eine Sprache.
error-key = { $nearest ->
    [none] { $path }: Einen Schlüssel „{ $key }“ gibt es nicht; die Dokumentation führt alle auf.
   *[other] { $path }: Einen Schlüssel „{ $key }“ gibt es nicht; meinten Sie „{ $nearest }“?
}
error-no-pairs = { $path }: Keine zwei Dateien sind hier dem Namen nach Fassungen derselben Meldung (story.fr.txt, story.en.txt; fr/story.xml, en/story.xml).
error-no-direction = { $path }: Welche Sprache ist das Original? Nennen Sie sie mit --source-language oder in diptych.toml ({ $known }).
error-same-file = { $path } wurde als Original und als Übersetzung angegeben.
error-unknown-language = Die Sprache „{ $tag }“ wird nicht unterstützt; möglich sind: { $known }.
error-undetected-language = Die Sprache von { $path } war nicht zu erkennen; nennen Sie sie mit --source-language oder --target-language ({ $known }).
error-same-language = Beide Texte sind in derselben Sprache ({ $language }): Die Übersetzung muss in einer anderen sein.
error-bad-language = Die Dateien der Sprache „{ $tag }“ sind fehlerhaft: { $reason }.
error-unknown-rule = { $nearest ->
    [none] Eine Regel „{ $rule }“ gibt es nicht; „diptych explain“ führt alle auf.
   *[other] Eine Regel „{ $rule }“ gibt es nicht; meinten Sie „{ $nearest }“?
}
error-no-lexicon = Von „{ $from }“ nach „{ $to }“ gibt es kein Wörterbuch; es gibt eines zwischen je zweien von: { $known }.
error-unknown-word = { $nearest ->
    [none] „{ $word }“ ist kein bekanntes Wort dieser Sprache ({ $language }).
   *[other] „{ $word }“ ist kein bekanntes Wort dieser Sprache ({ $language }); meinten Sie „{ $nearest }“?
}
error-bad-json = Diese Zeile ist kein gültiges JSON (Spalte { $column }).
error-not-an-object = Diese Zeile ist kein JSON-Objekt.
error-missing-field = Das Feld „{ $field }“ fehlt.
error-field-not-text = Das Feld „{ $field }“ ist keine Zeichenkette.
error-line-encoding = Diese Zeile ist nicht in UTF-8.
error-address = An { $address } kann nicht gelauscht werden: { $reason }; --port und --address wählen etwas anderes.
error-bad-lines = { $bad ->
    [1] Zeile { $line } war nicht zu lesen; die anderen wurden verarbeitet.
   *[other] { $bad } Zeilen waren nicht zu lesen, die erste ist Zeile { $line }; die anderen wurden verarbeitet.
}
error-output = Die Ausgabe ließ sich nicht schreiben: { $reason }.

usage-no-command = Es fehlt ein Befehl; „diptych --help“ führt alle auf.
usage-unknown-command = { $nearest ->
    [none] Einen Befehl „{ $command }“ gibt es nicht; „diptych --help“ führt alle auf.
   *[other] Einen Befehl „{ $command }“ gibt es nicht; meinten Sie „{ $nearest }“?
}
usage-unknown-argument = { $nearest ->
    [none] Unbekanntes oder überzähliges Argument: „{ $argument }“; siehe --help.
   *[other] Unbekanntes Argument „{ $argument }“; meinten Sie „{ $nearest }“?
}
usage-missing = Es fehlt: { $argument }; siehe --help.
usage-no-value = { $argument } braucht einen Wert.
usage-value-of = „{ $value }“ ist kein Wert von { $argument }; möglich sind: { $valid }.
usage-bad-value = „{ $value }“ ist kein gültiger Wert von { $argument }; siehe --help.
usage-other = Die Befehlszeile war nicht zu verstehen; siehe --help.

## report

severity-critical = kritisch
severity-critical-count = { $count } kritisch
severity-major = schwer
severity-major-count = { $count } schwer
severity-minor = leicht
severity-minor-count = { $count } leicht

report-confidence = Sicherheit { $percent } %
report-suggestion = Vorschlag: { $suggestion }
explain-evidence = Belege:
explain-linked = „{ $word }“ ist mit „{ $partner }“ verknüpft ({ $link } %); das Lexikon hält beide zu { $listed } % für Übersetzungen voneinander; Ähnlichkeit der Bedeutung hier { $alike } %.
explain-linked-unencoded = „{ $word }“ ist mit „{ $partner }“ verknüpft ({ $link } %); das Lexikon hält beide zu { $listed } % für Übersetzungen voneinander.
explain-unlinked = „{ $word }“ ist mit nichts auf der anderen Seite verknüpft.
explain-expected = Das Lexikon erwartet für „{ $word }“: { $translations }.
explain-translation = { $word } ({ $percent } %)
explain-nearest = Am ähnlichsten ist „{ $word }“ auf der anderen Seite: „{ $nearest }“ ({ $alike } %).
explain-judged-source = Das Urteil über das Wort: falsch wiedergegeben { $wrong } %, nicht wiedergegeben { $alone } %; alles abgewogen ein Unterschied zu { $percent } %.
explain-judged-target = Das Urteil über das Wort: falsch wiedergegeben { $wrong } %, hinzugefügt { $alone } %; alles abgewogen ein Unterschied zu { $percent } %.
explain-divergence = Die ganze Stelle weicht zu { $percent } % ab.
report-also = { $words ->
    [none] Ebenso in { $place }.
   *[other] Ebenso in { $place }: „{ $words }“.
}
report-nothing-there = (nichts)
report-none = { $pairs ->
    [one] Kein Unterschied gefunden ({ $pairs } Satzpaar verglichen).
   *[other] Kein Unterschied gefunden ({ $pairs } Satzpaare verglichen).
}
report-summary = { $count ->
    [one] 1 Unterschied: { $severities } ({ $pairs } Satzpaare verglichen).
   *[other] { $count } Unterschiede: { $severities } ({ $pairs } Satzpaare verglichen).
}
report-bare = Für diese Sprache ({ $language }) gibt es keine Wortlisten; nur diese Regeln wurden geprüft: { $rules }.
report-moved = { $count ->
    [one] Eine Passage steht in der Übersetzung an anderer Stelle.
   *[other] { $count } Passagen stehen in der Übersetzung an anderer Stelle.
}
report-no-encoder = Kein Encoder: Sätze und Wörter werden nur nach Lexikon, Zahlen, Namen und Längen zugeordnet.
report-hidden = { $count ->
    [one] Ein weniger sicherer Befund ist verborgen; --all zeigt ihn.
   *[other] { $count } weniger sichere Befunde sind verborgen; --all zeigt sie.
}
report-silenced = { $count ->
    [one] Ein Befund wurde früher hingenommen oder im Text stummgeschaltet.
   *[other] { $count } Befunde wurden früher hingenommen oder im Text stummgeschaltet.
}
report-stale = { $count ->
    [one] Ein hingenommener Befund tritt nicht mehr auf: { $fingerprints }.
   *[other] { $count } hingenommene Befunde treten nicht mehr auf: { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } Dateipaar verglichen: { $findings ->
        [0] kein Unterschied
        [one] 1 Unterschied
       *[other] { $findings } Unterschiede
    }.
   *[other] { $pairs } Dateipaare verglichen: { $findings ->
        [0] kein Unterschied
        [one] 1 Unterschied
       *[other] { $findings } Unterschiede
    }.
}
report-failures = { $count ->
    [one] Eine Datei ließ sich nicht vergleichen:
   *[other] { $count } Dateien ließen sich nicht vergleichen:
}
report-single = { $count ->
    [one] Eine Datei hat keine Übersetzung: { $paths }
   *[other] { $count } Dateien haben keine Übersetzung: { $paths }
}
report-accepted = { $count ->
    [0] Nichts hinzunehmen.
    [one] Ein Befund hingenommen, in { $path }.
   *[other] { $count } Befunde hingenommen, in { $path }.
}
report-column-rule = Regel
report-column-source = Original
report-column-target = Übersetzung
report-column-finding = Was abweicht
diff-note = {"↳ "}
language-name = { $code ->
    [de] Deutsch
    [en] Englisch
    [es] Spanisch
    [fr] Französisch
    [it] Italienisch
    [nl] Niederländisch
    [pt] Portugiesisch
   *[other] { $code }
}

## lexicon: what is known of a word

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] in den Texten nicht vorgekommen
   *[other] { $frequency } unter einer Million Wörtern
}
lexicon-reading = { $features ->
    [none] { $lemma }: { $pos }
   *[other] { $lemma }: { $pos } ({ $features })
}
lexicon-columns = → wie oft es so übersetzt wird; ← wie oft es die Übersetzung jenes Wortes ist
lexicon-translation = → { $forward } %  ← { $backward } %  { $origin }
lexicon-more = { $count ->
    [one] und eine weitere, weniger sichere; --format json zeigt alle
   *[other] und { $count } weitere, weniger sichere; --format json zeigt alle
}
lexicon-no-translation = Es ist keine Übersetzung bekannt.
lexicon-false-friends = Sieht nach einer Übersetzung aus und ist keine: { $words }
lexicon-origin = { $origin ->
    [dictionary] Wörterbuch
    [texts] Texte
    [both] Wörterbuch und Texte
   *[english] über das Englische
}
part-of-speech = { $pos ->
    [noun] Substantiv
    [verb] Verb
    [adjective] Adjektiv
    [adverb] Adverb
    [pronoun] Pronomen
    [determiner] Artikelwort
    [preposition] Präposition
    [conjunction] Konjunktion
    [numeral] Zahlwort
    [proper-noun] Name
    [interjection] Interjektion
    [particle] Partikel
   *[unknown] Wort
}
feature = { $feature ->
    [singular] Singular
    [plural] Plural
    [masculine] maskulin
    [feminine] feminin
    [infinitive] Infinitiv
    [present] Präsens
    [imperfect] Imperfekt
    [future] Futur
    [conditional] Konditional
    [past] Präteritum
    [subjunctive] Konjunktiv
    [imperative] Imperativ
    [past-participle] Partizip II
    [present-participle] Partizip I
    [first-person] 1. Person
    [second-person] 2. Person
    [third-person] 3. Person
    [comparative] Komparativ
    [superlative] Superlativ
   *[auxiliary] Hilfsverb
}

## examples: what explain shows under a rule; brackets mark what is flagged

explain-example = Zum Beispiel:
number-example =
    en  The plant employs [1,200] people.
    de  Das Werk beschäftigt [12.000] Menschen.
date-example =
    en  The summit opens in Geneva on [Tuesday].
    de  Der Gipfel beginnt am [Donnerstag] in Genf.
name-example =
    en  The delegation travelled to [Australia].
    de  Die Delegation reiste nach [Österreich].
negation-example =
    de  Der Minister hat das Abkommen [nicht] unterzeichnet.
    en  The minister [signed] the agreement.
direction-example =
    de  Die Preise sind im März [gestiegen].
    en  Prices [fell] in March.
hedging-example =
    de  Bei dem Angriff [sollen] drei Soldaten getötet worden sein.
    en  Three soldiers were killed in the attack.
attribution-example =
    de  Die Brücke ist eingestürzt, wie [die Polizei] mitteilte.
    en  The bridge collapsed, [the company] said.
reference-example =
    fr  Le Pérou a assuré qu'[il] paierait sa dette.
    en  Peru said that [he] would pay its debt.
lexical-example =
    de  Die [Fabrik] wurde am Montag geschlossen.
    en  The [fabric] was closed on Monday.
omission-example =
    de  Der Minister reiste am Montag nach Paris. [Die Schulen bleiben geschlossen.]
    en  The minister travelled to Paris on Monday.
addition-example =
    de  Der Minister reiste am Montag nach Paris.
    en  The minister travelled to Paris on Monday. [The schools remain closed.]
role-example =
    de  Griechenland hat zehn Flugzeuge [gekauft].
    en  Greece [sold] ten aircraft.
quantifier-example =
    de  [Alle] Geiseln wurden freigelassen.
    en  [Some of] the hostages were freed.
tense-example =
    de  Der Präsident [wird] das Dekret unterzeichnen.
    en  The president [signed] the decree.
untranslated-example =
    fr  Le maire a salué [un accord historique pour la ville].
    de  Der Bürgermeister begrüßte [un accord historique pour la ville].

terminology-example =
    +   banque centrale = central bank
    fr  La [banque centrale] a relevé ses taux.
    en  The state [bank] raised its rates.

stale-example =
    de~ Bei der Explosion kamen laut Polizei 12 Menschen ums Leben.
    de  Bei der Explosion kamen laut Polizei [14] Menschen ums Leben.
    en  The blast killed [12] people, according to the police.

## command line

cli-about = Stellt zwei Sprachfassungen einer Meldung nebeneinander und zeigt, wo die Übersetzung nicht sagt, was das Original sagt.
cli-after = Rückgabewert: 0, wenn ab --fail-on nichts gefunden wird, 1, wenn etwas gefunden wird, 2, wenn die Arbeit nicht getan werden kann. Nichts verlässt den Rechner.
cli-usage = Aufruf:
cli-usage-all = diptych BEFEHL [OPTIONEN] …
cli-usage-check = diptych check [OPTIONEN] ORIGINAL [ZIEL …]
cli-usage-accept = diptych accept [OPTIONEN] ORIGINAL [ZIEL]
cli-usage-diff = diptych diff [OPTIONEN] ORIGINAL [ZIEL]
cli-usage-align = diptych align [OPTIONEN] ORIGINAL [ZIEL]
cli-usage-words = diptych words [OPTIONEN] [DATEI]
cli-usage-pairs = diptych pairs [OPTIONEN] [DATEI]
cli-usage-serve = diptych serve [OPTIONEN]
cli-usage-lexicon = diptych lexicon [OPTIONEN] --from LL --to LL WORT
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [BEFEHL]
cli-usage-explain = diptych explain [OPTIONEN] [REGEL]
cli-commands = Befehle
cli-arguments = Argumente
cli-options = Optionen
cli-check = Zeigt, wo ZIEL nicht sagt, was ORIGINAL sagt
cli-accept = Nimmt hin, was gefunden wird: schreibt es in die Grundlinie, die es fortan verbirgt
cli-diff = Zeigt beide Texte nebeneinander, abweichende Wörter hervorgehoben
cli-align = Ordnet nur die Sätze einander zu
cli-words = Ordnet Wörter zu: Zeilen „Tokens ||| Tokens“ hinein, „0-0 1-2“ heraus
cli-pairs = Prüft schon zugeordnete Paare, JSON Lines hinein und heraus
cli-serve = Öffnet das Pult: eine Seite und eine HTTP-Schnittstelle auf diesem Rechner
cli-lexicon = Zeigt, was von einem Wort bekannt ist: Übersetzungen, falsche Freunde, Formen
cli-explain = Sagt, was eine Regel bedeutet, oder führt alle auf
cli-completions = Schreibt, was eine Shell zum Vervollständigen von Befehlen braucht
cli-man = Schreibt die Handbuchseite (roff)
cli-source = Das Original; „-“ für die Standardeingabe
cli-target = Seine Übersetzung; „-“ für die Standardeingabe; keine, wenn ORIGINAL beide enthält (XLIFF, TMX, PO, TSV)
cli-file = Zu lesende Zeilen; ohne Angabe oder mit „-“ die Standardeingabe
cli-looked-up = Ein Wort in beliebiger Form oder eine Wendung
cli-from-language = Sprache des Wortes: de, en, es, fr, it, nl oder pt
cli-to-language = Sprache der Übersetzungen
cli-explained = Der Name einer Regel, wie in Berichten
cli-shell = bash, elvish, fish, powershell oder zsh
cli-page = Ein Befehl; ohne Angabe das ganze Werkzeug
cli-format = Ausgabe: { $values } (sonst { $usual })
cli-sentences = Was ein Satz ist: { $values } (sonst { $usual }); lines: jede Zeile ist einer
cli-from = Format der Dateien: { $values } (sonst aus Inhalt und Namen erkannt)
cli-max-size = Größte Datei, gepackt oder entpackt, in MiB (sonst { $usual })
cli-max-depth = Tiefste Verschachtelung von Elementen (sonst { $usual })
cli-max-ratio = Auf das Wievielfache eine gepackte Datei wachsen darf (sonst { $usual })
cli-source-language = Sprache des Originals (sonst erkannt)
cli-target-language = Sprache der Übersetzung (sonst erkannt)
cli-rule = Nur diese Regel prüfen (mehrfach möglich)
cli-ignore = Diese Regel auslassen (mehrfach möglich)
cli-min-confidence = Befunde ab dieser Sicherheit zeigen, 0 bis 1 (sonst { $usual })
cli-all = Alle Befunde zeigen, so unsicher sie sind
cli-model = Gewichtsdatei des Encoders statt der eingebauten; none für keinen Encoder [env: DIPTYCH_MODEL]
cli-no-encoder = Ohne den Encoder arbeiten, nur mit Wortlisten und Wörterbuch: schneller, und blind für den Sinn
cli-fail-on = Geringste Schwere für den Rückgabewert 1: { $values } (sonst { $usual })
cli-config = Die Regeln des Hauses (sonst: diptych.toml im Ordner von ORIGINAL oder darüber)
cli-glossary = Die Begriffe des Hauses: CSV, TSV oder TBX (mehrfach möglich)
cli-baseline = Verbergen, was diese Datei hingenommen hat
cli-who = Wer es hinnimmt (sonst: der Name des Benutzers)
cli-why = Warum es hingenommen wird
cli-source-was = Das Original, wie es bei der Übersetzung war
cli-target-was = Die Übersetzung, wie sie damals war
cli-changed-only = Nur zeigen, was an geänderten Stellen gefunden wird
cli-port = Port des Pults; 0 für einen freien (sonst { $usual })
cli-address = Adresse, an der es lauscht (sonst 127.0.0.1: nur dieser Rechner)
cli-host = Ein Name, unter dem Browser diesen Rechner ansprechen dürfen, neben localhost (mehrfach möglich)
cli-time-limit = Sekunden, die eine Anfrage zum Eintreffen und zur Antwort haben darf (sonst { $usual })
cli-open = Die Seite im Browser öffnen
cli-color = Farbe: { $values } (sonst { $usual })
cli-width = Breite des Berichts in Spalten (sonst: die des Terminals)
cli-verbose = Auch Kategorien, Fingerabdrücke und Werte der Zuordnung zeigen; sagen, wenn kein Encoder verwendet wird
cli-evidence = Unter jedem Befund zeigen, worauf er beruht: Verknüpfungen, Lexikon, Ähnlichkeit, Urteil (auch in json und jsonl)
cli-verbose-encoder = Auf der Standardfehlerausgabe sagen, wenn kein Encoder verwendet wird
cli-lang = Sprache des Berichts (sonst: die der Umgebung)
cli-help = Diese Hilfe zeigen
cli-version = Die Version zeigen
cli-value-address = ADRESSE
cli-value-host = NAME
cli-value-source = ORIGINAL
cli-value-target = ZIEL
cli-value-file = DATEI
cli-value-text = TEXT
cli-value-language = LL
cli-value-rule = REGEL
cli-value-number = ZAHL
cli-value-columns = SPALTEN
cli-value-word = WORT
