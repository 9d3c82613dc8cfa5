### Wat het programma in het Nederlands zegt. De melding van een regel is de zin van een bevinding; `.name` is haar korte naam, `.help` haar pagina voor `explain`.

## number

number = In het origineel staat „{ $source }”, in de vertaling „{ $target }”.
    .name = getal
    .help = Een hoeveelheid verschilt: de waarde, de orde van grootte (miljoen, miljard), de eenheid of de munt. Getallen worden als waarden vergeleken, in cijfers of in woorden; omrekeningen van eenheden gelden binnen de afronding als gelijk.

## date

date = In het origineel staat „{ $source }”, in de vertaling „{ $target }”.
    .name = datum of tijd
    .help = Een maand, dag, weekdag, jaar, tijdstip, deel van een periode, tijdperk of duur verschilt. Wat maar een van beide teksten geeft, blijft buiten beschouwing.

## name

name = Het origineel noemt „{ $source }”, de vertaling „{ $target }”.
    .name = naam
    .help = Een persoon, plaats, nationaliteit, organisatie of munt van het origineel is in de vertaling een andere geworden, of de spelling is veranderd. Andere spellingen van één naam, een stad voor haar land en een afkorting voor de volledige naam gelden als gelijk.

## negation

negation = { $change ->
    [lost] Het origineel ontkent dit („{ $source }”), de vertaling niet.
    [turned] In het origineel staat „{ $source }”, in de vertaling het tegendeel: „{ $target }”.
   *[added] De vertaling ontkent dit („{ $target }”), het origineel niet.
}
    .name = ontkenning
    .help = Een ontkenning staat maar in een van beide teksten, of een woord als ontkennen, weigeren of goedkeuren is in zijn tegendeel veranderd: wat geweigerd werd, is aanvaard; wat niet gebeurde, gebeurt. Woorden die een ontkenning bevatten (weigeren, verhinderen, zonder; refuse, prevent, without) tellen mee.

## direction

direction = „{ $source }” is in zijn tegendeel veranderd: „{ $target }”.
    .name = richting
    .help = Een woord van richting of graad is omgekeerd: stijgen en dalen, voor en na, minstens en hoogstens, winnen en verliezen, noord en zuid, invoer en uitvoer.

## hedging

hedging = { $change ->
    [lost] Het origineel zegt dit onder voorbehoud („{ $source }”), de vertaling stelt het als een feit voor.
   *[added] De vertaling zegt dit onder voorbehoud („{ $target }”), het origineel stelt het als een feit voor.
}
    .name = zekerheid
    .help = De vertaling is zekerder of minder zeker dan het origineel. Vermoedelijk, zou … hebben of zou kunnen zegt de lezer dat iets niet vaststaat, net als auraient été tués in het Frans en allegedly in het Engels; een vertaling moet dat bewaren.

## attribution

attribution = { $change ->
    [lost] Het origineel noemt wie dit zegt („{ $source }”), de vertaling niet.
    [speaker] In het origineel spreekt „{ $source }”, in de vertaling „{ $target }”.
    [force] „{ $target }” geeft dit anders weer dan „{ $source }”.
   *[added] De vertaling noemt wie dit zegt („{ $target }”), het origineel niet.
}
    .name = bron
    .help = Een uitspraak die het origineel aan iemand toeschrijft (volgens de politie, zei de burgemeester), staat in de vertaling alsof ze van het agentschap zelf komt, of omgekeerd.

## reference

reference = „{ $target }” verwijst naar de verkeerde persoon of zaak.
    .name = verwijzing
    .help = Een voornaamwoord verwijst naar de verkeerde persoon of zaak: he voor een land, his voor een vrouw, één persoon voor velen. Waar ook dingen een geslacht hebben, zoals in het Nederlands en het Frans, beslist het voornaamwoord alleen niets.

## lexical

lexical =
    { $expected ->
        [none] „{ $target }” zegt niet wat „{ $source }” zegt.
       *[other] „{ $target }” zegt niet wat „{ $source }” zegt; „{ $expected }” was te verwachten.
    }
    .name = verkeerd woord
    .help =
        Een woord van de vertaling is er een waarmee het woord van het origineel gemakkelijk wordt verward: een
        valse vriend („eventueel”, mogelijk, voor „eventually”, uiteindelijk) of een woord met een andere
        betekenis („pays”, land, voor „countryside”, platteland). Vervang het door wat het woord van het origineel hier betekent.

## omission

omission =
    { $whole ->
        [yes] De vertaling laat deze zin weg: „{ $source }”
       *[no] De vertaling laat „{ $source }” weg.
    }
    .name = weglating
    .help =
        Het origineel heeft een zin die geen enkele zin van de vertaling weergeeft. Naamregels, plaatsaanduidingen
        en koppen blijven buiten beschouwing, want die wisselen tussen de versies van een bericht.

## addition

addition =
    { $whole ->
        [yes] Het origineel heeft zo’n zin niet: „{ $target }”
       *[no] Niets in het origineel zegt „{ $target }”.
    }
    .name = toevoeging
    .help =
        De vertaling heeft een zin die er geen van het origineel weergeeft. Naamregels, plaatsaanduidingen en
        koppen blijven buiten beschouwing.

## role

role = Wie wat doet en wie het ondergaat, is omgekeerd: „{ $source }” in het origineel, „{ $target }” in de vertaling.
    .name = rollen
    .help = De twee kanten van een gebeurtenis zijn van plaats gewisseld: wie verkoopt en wie koopt, wie helpt en wie geholpen wordt, wie beschuldigt en wie beschuldigd wordt.

## quantifier

quantifier = In het origineel staat „{ $source }”, in de vertaling „{ $target }”.
    .name = omvang
    .help = Alle, de meeste, sommige, weinig of geen is iets anders geworden, of de woorden die een getal begrenzen (minstens, bijna, meer dan, tot) zijn veranderd of ontbreken.

## tense

tense = { $change ->
    [done] Wat in het origineel nog moet komen („{ $source }”), is in de vertaling al gebeurd.
   *[coming] Wat in het origineel gebeurd is, moet in de vertaling nog komen („{ $target }”).
}
    .name = tijd
    .help = De vertaling verplaatst wat gebeurt van de toekomst naar het verleden of omgekeerd, zodat een plan als een feit wordt gelezen. Verschillen van werkwoordstijd die alleen taalgebruik zijn, worden niet gemeld.

## untranslated

untranslated = „{ $target }” bleef in de taal van het origineel staan.
    .name = onvertaald
    .help =
        Een stuk van de vertaling staat woord voor woord in het origineel en is niet in de taal van de
        vertaling. Namen en leenwoorden blijven buiten beschouwing.

## terminology

terminology = { $target ->
    [none] De huisterm voor „{ $source }” is „{ $expected }”; de vertaling gebruikt die niet.
   *[other] De huisterm voor „{ $source }” is „{ $expected }”, niet „{ $target }”.
}
    .name = terminologie
    .help =
        Een term uit de woordenlijst van het huis (CSV, TSV of TBX, --glossary of in diptych.toml) is niet
        weergegeven zoals de lijst voorschrijft, of door een woord dat zij verbiedt. Verbogen vormen tellen,
        de langere term gaat voor, en elk voorkomen wordt geteld.

## stale

stale = Het origineel is gewijzigd („{ $was }” werd „{ $source }”); in de vertaling staat nog „{ $target }”.
    .name = verouderd
    .help =
        Het origineel is herschreven sinds de versie die --source-was noemt (hieronder met ~ gemerkt), en de
        vertaling zegt nog wat die versie zei; of zij staat er, met --target-was, onveranderd en zegt niet
        wat nieuw is.

## errors

error-missing = { $path } bestaat niet.
error-folder = { $path } is een map; er is een bestand nodig.
error-forbidden = { $path } mag niet gelezen worden: geen toestemming.
error-unreadable = { $path } kan niet gelezen worden: { $reason }.
error-model-unreadable = Het bestand { $path } van de encoder kan niet gelezen worden: { $detail }.
error-model-foreign = { $path } is geen gewichtenbestand van de encoder.
error-model-damaged = Het bestand { $path } van de encoder is beschadigd ({ $detail }); haal het opnieuw op.
error-model-unsupported = Het bestand { $path } van de encoder is van een soort die deze versie niet kan gebruiken ({ $detail }).
error-empty = { $path } is leeg: er staat geen tekst in.
error-binary = { $path } is geen tekstbestand (NUL-byte in regel { $line }).
error-encoding = { $path } is geen UTF-8 (regel { $line }); zet het eerst om.
error-syntax = { $path }: dit is geen welgevormd { $format }: { $reason }.
error-entity = { $path }: de entiteit „{ $name }” is onbekend; entiteiten die een bestand zelf definieert, worden niet uitgewerkt.
error-too-deep = { $path }: elementen zijn dieper dan { $limit } niveaus genest; --max-depth staat meer toe.
error-too-large = { $path } heeft meer dan { $limit } bytes; --max-size staat meer toe.
error-too-dense = { $path } wordt uitgepakt meer dan { $limit } keer zo groot; --max-ratio staat meer toe.
error-decoding = { $path }: dit is geen { $encoding }, zoals het bestand zegt.
error-lacks = { $path }: dit { $format }-bestand mist het deel { $part }.
error-root = { $path }: XML die met „{ $root }” begint, is niet bekend; --from noemt het formaat.
error-bilingual = { $path } bevat beide talen: geef het alleen op.
error-monolingual = Er ontbreekt: DOEL; { $path } bevat maar één taal.
error-key = { $nearest ->
    [none] { $path }: er is geen sleutel „{ $key }”; de documentatie somt ze op.
   *[other] { $path }: er is geen sleutel „{ $key }”; bedoelde u „{ $nearest }”?
}
error-no-pairs = { $path }: geen twee bestanden zijn hier volgens hun naam versies van één bericht (story.fr.txt, story.en.txt; fr/story.xml, en/story.xml).
error-no-direction = { $path }: welke taal is het origineel? Noem haar met --source-language of in diptych.toml ({ $known }).
error-same-file = { $path } werd zowel als origineel als als vertaling opgegeven.
error-unknown-language = De taal „{ $tag }” wordt niet ondersteund; mogelijk zijn: { $known }.
error-undetected-language = De taal van { $path } werd niet herkend; noem haar met --source-language of --target-language ({ $known }).
error-same-language = Beide teksten zijn in dezelfde taal ({ $language }): de vertaling moet in een andere zijn.
error-bad-language = De bestanden van de taal „{ $tag }” zijn gebrekkig: { $reason }.
error-unknown-rule = { $nearest ->
    [none] Er is geen regel „{ $rule }”; „diptych explain” somt ze op.
   *[other] Er is geen regel „{ $rule }”; bedoelde u „{ $nearest }”?
}
error-no-lexicon = Er is geen woordenboek van „{ $from }” naar „{ $to }”; er is er een tussen elke twee van: { $known }.
error-unknown-word = { $nearest ->
    [none] „{ $word }” is geen bekend woord van deze taal ({ $language }).
   *[other] „{ $word }” is geen bekend woord van deze taal ({ $language }); bedoelde u „{ $nearest }”?
}
error-bad-json = Deze regel is geen geldige JSON (kolom { $column }).
error-not-an-object = Deze regel is geen JSON-object.
error-missing-field = Het veld „{ $field }” ontbreekt.
error-field-not-text = Het veld „{ $field }” is geen tekenreeks.
error-line-encoding = Deze regel is geen UTF-8.
error-address = Op { $address } kan niet geluisterd worden: { $reason }; --port en --address kiezen iets anders.
error-bad-lines = { $bad ->
    [1] Regel { $line } kon niet gelezen worden; de andere werden verwerkt.
   *[other] { $bad } regels konden niet gelezen worden, de eerste is regel { $line }; de andere werden verwerkt.
}
error-output = De uitvoer kon niet geschreven worden: { $reason }.

usage-no-command = Er is geen opdracht gegeven; „diptych --help” somt ze op.
usage-unknown-command = { $nearest ->
    [none] Er is geen opdracht „{ $command }”; „diptych --help” somt ze op.
   *[other] Er is geen opdracht „{ $command }”; bedoelde u „{ $nearest }”?
}
usage-unknown-argument = { $nearest ->
    [none] Onbekend of overtollig argument: „{ $argument }”; zie --help.
   *[other] Onbekend argument „{ $argument }”; bedoelde u „{ $nearest }”?
}
usage-missing = Er ontbreekt: { $argument }; zie --help.
usage-no-value = { $argument } heeft een waarde nodig.
usage-value-of = „{ $value }” is geen waarde van { $argument }; kies uit: { $valid }.
usage-bad-value = „{ $value }” is geen geldige waarde van { $argument }; zie --help.
usage-other = De opdrachtregel was niet te begrijpen; zie --help.

## report

severity-critical = kritiek
severity-critical-count = { $count } kritiek
severity-major = ernstig
severity-major-count = { $count } ernstig
severity-minor = licht
severity-minor-count = { $count } licht

report-confidence = zekerheid { $percent }%
report-suggestion = Voorstel: { $suggestion }
explain-evidence = Aanwijzingen:
explain-linked = „{ $word }” is gekoppeld aan „{ $partner }” ({ $link }%); het lexicon houdt beide voor { $listed }% voor vertalingen van elkaar; gelijkenis van betekenis hier { $alike }%.
explain-linked-unencoded = „{ $word }” is gekoppeld aan „{ $partner }” ({ $link }%); het lexicon houdt beide voor { $listed }% voor vertalingen van elkaar.
explain-unlinked = „{ $word }” is aan niets aan de andere kant gekoppeld.
explain-expected = Het lexicon verwacht voor „{ $word }”: { $translations }.
explain-translation = { $word } ({ $percent }%)
explain-nearest = Het meest gelijkend op „{ $word }” aan de andere kant: „{ $nearest }” ({ $alike }%).
explain-judged-source = Het oordeel over het woord: verkeerd weergegeven { $wrong }%, niet weergegeven { $alone }%; alles gewogen een verschil met { $percent }%.
explain-judged-target = Het oordeel over het woord: verkeerd weergegeven { $wrong }%, toegevoegd { $alone }%; alles gewogen een verschil met { $percent }%.
explain-divergence = De hele passage verschilt met { $percent }%.
report-also = { $words ->
    [none] Zo ook in { $place }.
   *[other] Zo ook in { $place }: „{ $words }”.
}
report-nothing-there = (niets)
report-none = { $pairs ->
    [one] Geen verschil gevonden ({ $pairs } zinspaar vergeleken).
   *[other] Geen verschil gevonden ({ $pairs } zinsparen vergeleken).
}
report-summary = { $count ->
    [one] 1 verschil: { $severities } ({ $pairs } zinsparen vergeleken).
   *[other] { $count } verschillen: { $severities } ({ $pairs } zinsparen vergeleken).
}
report-bare = Voor deze taal ({ $language }) zijn er geen woordenlijsten; alleen deze regels werden gecontroleerd: { $rules }.
report-moved = { $count ->
    [one] Eén passage staat in de vertaling op een andere plaats.
   *[other] { $count } passages staan in de vertaling op andere plaatsen.
}
report-no-encoder = Geen encoder: zinnen en woorden worden alleen op lexicon, getallen, namen en lengtes gekoppeld.
report-hidden = { $count ->
    [one] Eén minder zekere bevinding is verborgen; --all toont haar.
   *[other] { $count } minder zekere bevindingen zijn verborgen; --all toont ze.
}
report-silenced = { $count ->
    [one] Eén bevinding is eerder aanvaard of in de tekst het zwijgen opgelegd.
   *[other] { $count } bevindingen zijn eerder aanvaard of in de tekst het zwijgen opgelegd.
}
report-stale = { $count ->
    [one] Eén aanvaarde bevinding komt niet meer voor: { $fingerprints }.
   *[other] { $count } aanvaarde bevindingen komen niet meer voor: { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } bestandspaar vergeleken: { $findings ->
        [0] geen verschil
        [one] 1 verschil
       *[other] { $findings } verschillen
    }.
   *[other] { $pairs } bestandsparen vergeleken: { $findings ->
        [0] geen verschil
        [one] 1 verschil
       *[other] { $findings } verschillen
    }.
}
report-failures = { $count ->
    [one] Eén bestand kon niet vergeleken worden:
   *[other] { $count } bestanden konden niet vergeleken worden:
}
report-single = { $count ->
    [one] Eén bestand heeft geen vertaling: { $paths }
   *[other] { $count } bestanden hebben geen vertaling: { $paths }
}
report-accepted = { $count ->
    [0] Niets te aanvaarden.
    [one] Eén bevinding aanvaard in { $path }.
   *[other] { $count } bevindingen aanvaard in { $path }.
}
report-column-rule = Regel
report-column-source = Origineel
report-column-target = Vertaling
report-column-finding = Wat verschilt
diff-note = {"↳ "}
language-name = { $code ->
    [de] Duits
    [en] Engels
    [es] Spaans
    [fr] Frans
    [it] Italiaans
    [nl] Nederlands
    [pt] Portugees
   *[other] { $code }
}

## lexicon: what is known of a word

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] niet in de teksten gezien
   *[other] { $frequency } op een miljoen woorden
}
lexicon-reading = { $features ->
    [none] { $lemma }: { $pos }
   *[other] { $lemma }: { $pos } ({ $features })
}
lexicon-columns = → hoe vaak het zo vertaald wordt; ← hoe vaak het de vertaling van dat woord is
lexicon-translation = → { $forward }%  ← { $backward }%  { $origin }
lexicon-more = { $count ->
    [one] en nog 1, minder zeker; --format json toont alles
   *[other] en nog { $count }, minder zeker; --format json toont alles
}
lexicon-no-translation = Er is geen vertaling bekend.
lexicon-false-friends = Lijkt een vertaling en is het niet: { $words }
lexicon-origin = { $origin ->
    [dictionary] woordenboek
    [texts] teksten
    [both] woordenboek en teksten
   *[english] via het Engels
}
part-of-speech = { $pos ->
    [noun] zelfstandig naamwoord
    [verb] werkwoord
    [adjective] bijvoeglijk naamwoord
    [adverb] bijwoord
    [pronoun] voornaamwoord
    [determiner] lidwoord
    [preposition] voorzetsel
    [conjunction] voegwoord
    [numeral] telwoord
    [proper-noun] naam
    [interjection] tussenwerpsel
    [particle] partikel
   *[unknown] woord
}
feature = { $feature ->
    [singular] enkelvoud
    [plural] meervoud
    [masculine] mannelijk
    [feminine] vrouwelijk
    [infinitive] onbepaalde wijs
    [present] tegenwoordige tijd
    [imperfect] imperfectum
    [future] toekomende tijd
    [conditional] voorwaardelijke wijs
    [past] verleden tijd
    [subjunctive] aanvoegende wijs
    [imperative] gebiedende wijs
    [past-participle] voltooid deelwoord
    [present-participle] onvoltooid deelwoord
    [first-person] eerste persoon
    [second-person] tweede persoon
    [third-person] derde persoon
    [comparative] vergrotende trap
    [superlative] overtreffende trap
   *[auxiliary] hulpwerkwoord
}

## examples: what explain shows under a rule; brackets mark what is flagged

explain-example = Bijvoorbeeld:
number-example =
    en  The plant employs [1,200] people.
    nl  De fabriek telt [12.000] werknemers.
date-example =
    en  The summit opens in Geneva on [Tuesday].
    nl  De top begint op [donderdag] in Genève.
name-example =
    en  The delegation travelled to [Australia].
    nl  De delegatie reisde naar [Oostenrijk].
negation-example =
    nl  De minister heeft het akkoord [niet] ondertekend.
    en  The minister [signed] the agreement.
direction-example =
    nl  De prijzen zijn in maart [gestegen].
    en  Prices [fell] in March.
hedging-example =
    nl  Bij de aanval [zouden] drie soldaten zijn gedood.
    en  Three soldiers were killed in the attack.
attribution-example =
    nl  De brug is ingestort, [volgens de politie].
    en  The bridge collapsed.
reference-example =
    fr  Le Pérou a assuré qu'[il] paierait sa dette.
    en  Peru said that [he] would pay its debt.
lexical-example =
    fr  Les élections auront lieu dans tout le [pays].
    en  The elections will be held throughout the [countryside].
omission-example =
    nl  Het station is geëvacueerd. [Sinds maandagavond rijden er geen treinen meer.]
    en  The station was evacuated.
addition-example =
    nl  Het station is geëvacueerd.
    en  The station was evacuated. [Trains have not been running since Monday evening.]
role-example =
    nl  Griekenland heeft tien vliegtuigen [gekocht].
    en  Greece [sold] ten aircraft.
quantifier-example =
    nl  [Alle] gijzelaars zijn vrijgelaten.
    en  [Some of] the hostages were freed.
tense-example =
    nl  De president [zal] het decreet ondertekenen.
    en  The president [signed] the decree.
untranslated-example =
    fr  Le maire a salué [un accord historique pour la ville].
    nl  De burgemeester verwelkomde [un accord historique pour la ville].

terminology-example =
    +   banque centrale = central bank
    fr  La [banque centrale] a relevé ses taux.
    en  The state [bank] raised its rates.

stale-example =
    nl~ Bij de ontploffing vielen volgens de politie 12 doden.
    nl  Bij de ontploffing vielen volgens de politie [14] doden.
    en  The blast killed [12] people, according to the police.

## command line

cli-about = Legt twee taalversies van een bericht naast elkaar en toont waar de vertaling niet zegt wat het origineel zegt.
cli-after = Afsluitcode: 0 als er vanaf --fail-on niets gevonden wordt, 1 als er iets gevonden wordt, 2 als het werk niet gedaan kan worden. Niets verlaat de machine.
cli-usage = Gebruik:
cli-usage-all = diptych OPDRACHT [OPTIES] …
cli-usage-check = diptych check [OPTIES] BRON [DOEL …]
cli-usage-accept = diptych accept [OPTIES] BRON [DOEL]
cli-usage-diff = diptych diff [OPTIES] BRON [DOEL]
cli-usage-align = diptych align [OPTIES] BRON [DOEL]
cli-usage-words = diptych words [OPTIES] [BESTAND]
cli-usage-pairs = diptych pairs [OPTIES] [BESTAND]
cli-usage-serve = diptych serve [OPTIES]
cli-usage-lexicon = diptych lexicon [OPTIES] --from LL --to LL WOORD
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [OPDRACHT]
cli-usage-explain = diptych explain [OPTIES] [REGEL]
cli-commands = Opdrachten
cli-arguments = Argumenten
cli-options = Opties
cli-check = Toon waar DOEL niet zegt wat BRON zegt
cli-accept = Aanvaard wat gevonden wordt: schrijf het naar de basislijn, die het voortaan verbergt
cli-diff = Toon beide teksten naast elkaar, met de verschillende woorden gemarkeerd
cli-align = Leg alleen de zinnen naast elkaar
cli-words = Koppel woorden: regels „tokens ||| tokens” erin, „0-0 1-2” eruit
cli-pairs = Controleer paren die al gekoppeld zijn, JSON Lines erin en eruit
cli-serve = Open de werktafel: een pagina en een HTTP-koppeling op deze machine
cli-lexicon = Toon wat er van een woord bekend is: vertalingen, valse vrienden, vormen
cli-explain = Zeg wat een regel betekent, of som ze op
cli-completions = Schrijf wat een shell nodig heeft om opdrachten aan te vullen
cli-man = Schrijf de handleiding (roff)
cli-source = Het origineel; „-” voor de standaardinvoer
cli-target = De vertaling; „-” voor de standaardinvoer; geen als BRON beide bevat (XLIFF, TMX, PO, TSV)
cli-file = Te lezen regels; zonder opgave of met „-” de standaardinvoer
cli-looked-up = Een woord in welke vorm ook, of een uitdrukking
cli-from-language = Taal van het woord: de, en, es, fr, it, nl of pt
cli-to-language = Taal van de vertalingen
cli-explained = De naam van een regel, zoals in rapporten
cli-shell = bash, elvish, fish, powershell of zsh
cli-page = Een opdracht; zonder opgave het hele programma
cli-format = Uitvoer: { $values } (anders { $usual })
cli-sentences = Wat een zin is: { $values } (anders { $usual }); lines: elke regel is er een
cli-from = Formaat van de bestanden: { $values } (anders herkend aan inhoud en naam)
cli-max-size = Grootste bestand, ingepakt of uitgepakt, in MiB (anders { $usual })
cli-max-depth = Diepste nesting van elementen (anders { $usual })
cli-max-ratio = Hoeveel keer zo groot een ingepakt bestand mag worden (anders { $usual })
cli-source-language = Taal van het origineel (anders herkend)
cli-target-language = Taal van de vertaling (anders herkend)
cli-rule = Alleen deze regel (herhaalbaar)
cli-ignore = Deze regel overslaan (herhaalbaar)
cli-min-confidence = Toon bevindingen vanaf deze zekerheid, 0 tot 1 (anders { $usual })
cli-all = Toon elke bevinding, hoe onzeker ook
cli-model = Gewichtenbestand van de encoder in plaats van het ingebouwde; none voor geen encoder [env: DIPTYCH_MODEL]
cli-no-encoder = Zonder encoder werken, met alleen woordlijsten en woordenboek: sneller, en blind voor betekenis
cli-fail-on = Geringste ernst voor afsluitcode 1: { $values } (anders { $usual })
cli-config = De regels van het huis (anders: diptych.toml in de map van BRON of daarboven)
cli-glossary = De termen van het huis: CSV, TSV of TBX (herhaalbaar)
cli-baseline = Verberg wat dit bestand aanvaard heeft
cli-who = Wie het aanvaardt (anders: de naam van de gebruiker)
cli-why = Waarom het aanvaard wordt
cli-source-was = Het origineel zoals het was toen de vertaling gemaakt werd
cli-target-was = De vertaling zoals zij toen was
cli-changed-only = Toon alleen wat gevonden wordt waar iets veranderd is
cli-port = Poort van de werktafel; 0 voor een vrije (anders { $usual })
cli-address = Adres waarop ze luistert (anders 127.0.0.1: alleen deze machine)
cli-host = Een naam waarmee browsers deze machine mogen aanspreken, naast localhost (herhaalbaar)
cli-time-limit = Seconden die een verzoek mag nemen om aan te komen en beantwoord te worden (anders { $usual })
cli-open = Open de pagina in de browser
cli-color = Kleur: { $values } (anders { $usual })
cli-width = Breedte van het rapport in kolommen (anders die van de terminal)
cli-verbose = Toon ook categorieën, vingerafdrukken en waarden van de koppeling; meld wanneer er geen encoder wordt gebruikt
cli-evidence = Onder elke bevinding tonen waarop die berust: koppelingen, lexicon, gelijkenis, oordeel (ook in json en jsonl)
cli-verbose-encoder = Meld op de standaardfoutuitvoer wanneer er geen encoder wordt gebruikt
cli-lang = Taal van het rapport (anders die van de omgeving)
cli-help = Toon deze hulp
cli-version = Toon de versie
cli-value-address = ADRES
cli-value-host = NAAM
cli-value-source = BRON
cli-value-target = DOEL
cli-value-file = BESTAND
cli-value-text = TEKST
cli-value-language = LL
cli-value-rule = REGEL
cli-value-number = GETAL
cli-value-columns = KOLOMMEN
cli-value-word = WOORD
