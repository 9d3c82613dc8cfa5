### Ce que l'outil dit en français. Le message d'une règle est la phrase d'un constat ; `.name` est son nom court, `.help` sa page pour `explain`.

## number

number = L'original dit « { $source } », la traduction « { $target } ».
    .name = nombre
    .help = Une quantité diffère : sa valeur, son ordre de grandeur (million, milliard), son unité ou sa monnaie. Les nombres sont comparés comme valeurs, en chiffres ou en lettres, et les conversions d'unités sont admises à l'arrondi près.

## date

date = L'original dit « { $source } », la traduction « { $target } ».
    .name = date ou heure
    .help = Un mois, un jour, une année, une heure, une partie de période, une ère ou une durée diffère. Ce que donne un seul des deux textes n'est pas relevé.

## name

name = L'original nomme « { $source } », la traduction « { $target } ».
    .name = nom
    .help = Une personne, un lieu, une nationalité, une organisation ou une monnaie de l'original est devenu un autre nom dans la traduction, ou son orthographe a changé. Les graphies d'un même nom, une ville pour son pays et un sigle pour le nom complet concordent.

## negation

negation = { $change ->
    [lost] L'original est négatif (« { $source } »), la traduction ne l'est pas.
    [turned] L'original dit « { $source } », la traduction le contraire : « { $target } ».
   *[added] La traduction est négative (« { $target } »), l'original ne l'est pas.
}
    .name = négation
    .help = Une négation ne figure que dans un des deux textes, ou un mot comme démentir, refuser ou approuver est devenu son contraire : ce qui était refusé est accepté, ce qui n'a pas eu lieu a eu lieu. Les mots qui contiennent une négation (refuser, manquer, sans ; fail, unable, without) comptent pour une.

## direction

direction = « { $source } » est devenu son contraire : « { $target } ».
    .name = sens
    .help = Un mot de direction ou de degré a été retourné : hausse et baisse, avant et après, au moins et au plus, gagner et perdre, nord et sud, importer et exporter.

## hedging

hedging = { $change ->
    [lost] L'original le dit avec réserve (« { $source } ») ; la traduction l'affirme.
   *[added] La traduction en fait un doute (« { $target } ») ; l'original l'affirme.
}
    .name = certitude
    .help = La traduction est plus affirmative, ou moins, que l'original. « Auraient été tués », « présumé » ou « pourrait », en anglais « allegedly », « may » ou « is thought to », disent au lecteur que le fait n'est pas établi ; la traduction doit le dire aussi.

## attribution

attribution = { $change ->
    [lost] L'original attribue l'information (« { $source } ») ; la traduction ne l'attribue pas.
   *[added] La traduction attribue l'information (« { $target } ») ; l'original ne l'attribue pas.
}
    .name = attribution
    .help = Ce que l'original attribue à quelqu'un (« selon l'armée », « said the mayor ») est donné dans la traduction comme un fait établi par l'agence, ou l'inverse.

## reference

reference = « { $target } » ne renvoie pas à la bonne personne ou à la bonne chose.
    .name = référence
    .help = Un pronom ou un possessif renvoie à la mauvaise chose : « he » pour un pays, « his » pour une femme, un singulier pour un pluriel. « Il » et « elle » désignent aussi des choses, « son » et « sa » s'accordent avec ce qui est possédé : à eux seuls, ils ne prouvent rien.

## lexical

lexical =
    { $expected ->
        [none] « { $target } » ne dit pas ce que dit « { $source } ».
       *[other] « { $target } » ne dit pas ce que dit « { $source } » ; on attendait « { $expected } ».
    }
    .name = mot inexact
    .help =
        Un mot de la traduction est de ceux que l'on confond avec le bon équivalent : un faux ami
        (« actuellement » rendu par « actually », en fait) ou un mot d'un autre sens (« pays » rendu par
        « countryside », campagne). Ou bien le passage
        ne ressemble pas à une traduction de ces mots, d'après ce que l'outil a appris. Remplacez-le par ce que
        l'original veut dire ici.

## omission

omission =
    { $whole ->
        [yes] La traduction omet cette phrase : « { $source } »
       *[no] La traduction omet « { $source } ».
    }
    .name = omission
    .help =
        L'original contient une phrase, ou des mots dans une phrase, que la traduction ne rend pas. Signatures,
        lignes de provenance et titres sont laissés de côté : ils varient d'une version à l'autre d'une dépêche.

## addition

addition =
    { $whole ->
        [yes] L'original ne contient pas cette phrase : « { $target } »
       *[no] Rien dans l'original ne dit « { $target } ».
    }
    .name = ajout
    .help =
        La traduction contient une phrase, ou des mots dans une phrase, qui ne rendent rien de l'original.
        Signatures, lignes de provenance et titres sont laissés de côté.

## role

role = Les rôles sont inversés : « { $source } » dans l'original, « { $target } » dans la traduction.
    .name = rôles
    .help = Les deux parties d'un événement ont changé de place : qui vend et qui achète, qui aide et qui est aidé, qui accuse et qui est accusé.

## quantifier

quantifier = L'original dit « { $source } », la traduction « { $target } ».
    .name = quantificateur
    .help = Tous, la plupart, certains, peu ou aucun ont été échangés, ou bien les mots qui bornent un nombre (au moins, près de, plus de, jusqu'à) ont changé ou manquent.

## tense

tense = { $change ->
    [done] Ce qui est à venir dans l'original (« { $source } ») est donné pour fait dans la traduction.
   *[coming] Ce qui est fait dans l'original est à venir dans la traduction (« { $target } »).
}
    .name = temps
    .help = La traduction fait passer un événement du futur au passé, ou du passé au futur, si bien que le lecteur prend un projet pour un fait. Les écarts de temps qui relèvent de l'usage ne sont pas signalés.

## untranslated

untranslated = « { $target } » est resté dans la langue de l'original.
    .name = non traduit
    .help =
        Un passage de la traduction se trouve mot pour mot dans l'original et n'est pas dans la langue de
        la traduction. Les noms et les emprunts sont laissés de côté.

## terminology

terminology = { $target ->
    [none] Le terme maison pour « { $source } » est « { $expected } » ; la traduction ne l'emploie pas.
   *[other] Le terme maison pour « { $source } » est « { $expected } », et non « { $target } ».
}
    .name = terminologie
    .help =
        Un terme du glossaire de la maison (CSV, TSV ou TBX, par --glossary ou dans diptych.toml) n'est pas rendu
        comme le glossaire le dit, ou l'est par un mot qu'il interdit. Les formes fléchies comptent, le terme le
        plus long passe d'abord, et chaque occurrence est comptée.

## stale

stale = L'original a changé (« { $was } » est devenu « { $source } ») ; la traduction dit encore « { $target } ».
    .name = périmé
    .help =
        L'original a été remanié depuis la version que donne --source-was (marquée ~ ci-dessous), et la traduction
        dit encore ce que disait cette version ; ou, avec --target-was, elle est restée telle quelle et ne dit pas
        ce qui est nouveau.

## errors

error-missing = { $path } n'existe pas.
error-folder = { $path } est un dossier ; il faut un fichier.
error-forbidden = { $path } ne peut être lu : accès refusé.
error-unreadable = { $path } ne peut être lu : { $reason }.
error-model-unreadable = Le fichier de l'encodeur { $path } ne peut être lu : { $detail }.
error-model-foreign = { $path } n'est pas un fichier de poids de l'encodeur.
error-model-damaged = Le fichier de l'encodeur { $path } est endommagé ({ $detail }) ; il faut le télécharger à nouveau.
error-model-unsupported = Le fichier de l'encodeur { $path } est d'un type que cette version ne sait pas lire ({ $detail }).
error-empty = { $path } est vide : il ne contient aucun texte.
error-binary = { $path } n'est pas un fichier texte (octet nul à la ligne { $line }).
error-encoding = { $path } n'est pas en UTF-8 (ligne { $line }) ; il faut d'abord le convertir.
error-syntax = { $path } : ceci n'est pas du { $format } bien formé : { $reason }.
error-entity = { $path } : l'entité « { $name } » est inconnue ; celles qu'un fichier définit lui-même ne sont pas développées.
error-too-deep = { $path } : les éléments s'emboîtent à plus de { $limit } niveaux ; --max-depth en permet davantage.
error-too-large = { $path } compte plus de { $limit } octets ; --max-size en permet davantage.
error-too-dense = { $path } fait plus de { $limit } fois sa taille une fois décompressé ; --max-ratio en permet davantage.
error-decoding = { $path } : ceci n'est pas du { $encoding }, contrairement à ce que dit le fichier.
error-lacks = { $path } : ce fichier { $format } n'a pas de { $part }.
error-root = { $path } : le XML qui commence par « { $root } » est inconnu ; --from précise le format.
error-bilingual = { $path } contient les deux langues : il se donne seul.
error-monolingual = Il manque CIBLE ; { $path } ne contient qu'une langue.
error-key = { $nearest ->
    [none] { $path } : la clé « { $key } » n'existe pas ; la documentation en donne la liste.
   *[other] { $path } : la clé « { $key } » n'existe pas ; vouliez-vous dire « { $nearest } » ?
}
error-no-pairs = { $path } : aucun couple de fichiers n'est, par ses noms, deux versions d'un même texte (story.fr.txt, story.en.txt ; fr/story.xml, en/story.xml).
error-no-direction = { $path } : quelle langue est l'original ? Précisez-la avec --source-language, ou dans diptych.toml ({ $known }).
error-same-file = { $path } est donné à la fois comme source et comme cible.
error-unknown-language = La langue « { $tag } » n'est pas prise en charge ; langues disponibles : { $known }.
error-undetected-language = La langue de { $path } n'a pu être reconnue ; précisez-la avec --source-language ou --target-language ({ $known }).
error-same-language = Les deux textes sont en { $language } : la cible doit être dans une autre langue.
error-bad-language = Les fichiers de la langue « { $tag } » sont défectueux : { $reason }.
error-unknown-rule = { $nearest ->
    [none] La règle « { $rule } » n'existe pas ; « diptych explain » donne la liste des règles.
   *[other] La règle « { $rule } » n'existe pas ; vouliez-vous dire « { $nearest } » ?
}
error-no-lexicon = Il n'y a pas de lexique de « { $from } » vers « { $to } » ; il y en a un entre deux quelconques de ces langues : { $known }.
error-unknown-word = { $nearest ->
    [none] « { $word } » n'est pas un mot connu de cette langue ({ $language }).
   *[other] « { $word } » n'est pas un mot connu de cette langue ({ $language }) ; vouliez-vous dire « { $nearest } » ?
}
error-bad-json = Cette ligne n'est pas du JSON valide (colonne { $column }).
error-not-an-object = Cette ligne n'est pas un objet JSON.
error-missing-field = Le champ « { $field } » manque.
error-field-not-text = Le champ « { $field } » n'est pas une chaîne de caractères.
error-line-encoding = Cette ligne n'est pas en UTF-8.
error-address = Impossible d'écouter sur { $address } : { $reason } ; --port et --address en choisissent une autre.
error-bad-lines = { $bad ->
    [1] La ligne { $line } n'a pu être lue ; les autres ont été traitées.
   *[other] { $bad } lignes n'ont pu être lues, la première étant la ligne { $line } ; les autres ont été traitées.
}
error-output = Le résultat n'a pu être écrit : { $reason }.

usage-no-command = Aucune commande n'est donnée ; « diptych --help » en donne la liste.
usage-unknown-command = { $nearest ->
    [none] La commande « { $command } » n'existe pas ; « diptych --help » donne la liste des commandes.
   *[other] La commande « { $command } » n'existe pas ; vouliez-vous dire « { $nearest } » ?
}
usage-unknown-argument = { $nearest ->
    [none] Argument inconnu ou superflu : « { $argument } » ; voir --help.
   *[other] Argument inconnu : « { $argument } » ; vouliez-vous dire « { $nearest } » ?
}
usage-missing = Il manque { $argument } ; voir --help.
usage-no-value = { $argument } demande une valeur.
usage-value-of = « { $value } » n'est pas une valeur de { $argument } ; valeurs possibles : { $valid }.
usage-bad-value = « { $value } » n'est pas une valeur valable de { $argument } ; voir --help.
usage-other = La ligne de commande n'a pu être comprise ; voir --help.

## report

severity-critical = critique
severity-critical-count = { $count ->
    [one] { $count } critique
   *[other] { $count } critiques
}
severity-major = majeur
severity-major-count = { $count ->
    [one] { $count } majeur
   *[other] { $count } majeurs
}
severity-minor = mineur
severity-minor-count = { $count ->
    [one] { $count } mineur
   *[other] { $count } mineurs
}

report-confidence = confiance { $percent } %
report-suggestion = Suggestion : { $suggestion }
explain-evidence = Indices :
explain-linked = « { $word } » est lié à « { $partner } » ({ $link } %) ; le lexique tient les deux pour traductions l'un de l'autre à { $listed } % ; ressemblance de sens ici : { $alike } %.
explain-linked-unencoded = « { $word } » est lié à « { $partner } » ({ $link } %) ; le lexique tient les deux pour traductions l'un de l'autre à { $listed } %.
explain-unlinked = « { $word } » n'est lié à rien de l'autre côté.
explain-expected = Le lexique attend pour « { $word } » : { $translations }.
explain-translation = { $word } ({ $percent } %)
explain-nearest = Le plus proche de « { $word } » de l'autre côté : « { $nearest } » ({ $alike } %).
explain-judged-source = Le juge des mots : mal rendu { $wrong } %, non rendu { $alone } % ; tout pesé, une différence à { $percent } %.
explain-judged-target = Le juge des mots : mal rendu { $wrong } %, ajouté { $alone } % ; tout pesé, une différence à { $percent } %.
explain-divergence = L'ensemble du passage diffère à { $percent } %.
report-also = { $words ->
    [none] De même dans { $place }.
   *[other] De même dans { $place } : « { $words } ».
}
report-nothing-there = (rien)
report-none = { $pairs ->
    [one] Aucun écart relevé ({ $pairs } paire de phrases comparée).
   *[other] Aucun écart relevé ({ $pairs } paires de phrases comparées).
}
report-summary = { $count ->
    [one] 1 écart : { $severities } ({ $pairs } paires de phrases comparées).
   *[other] { $count } écarts : { $severities } ({ $pairs } paires de phrases comparées).
}
report-moved = { $count ->
    [one] Un passage se trouve à un autre endroit dans la traduction.
   *[other] { $count } passages se trouvent à d'autres endroits dans la traduction.
}
report-no-encoder = Sans encodeur : phrases et mots ne sont alignés que par lexique, nombres, noms et longueurs.
report-bare = Il n’y a pas de listes de mots pour cette langue ({ $language }) ; seules ces règles ont été appliquées : { $rules }.
report-hidden = { $count ->
    [one] Un constat moins sûr n'est pas montré ; --all le montre.
   *[other] { $count } constats moins sûrs ne sont pas montrés ; --all les montre.
}
report-silenced = { $count ->
    [one] Un constat a déjà été accepté, ou est tu dans le texte.
   *[other] { $count } constats ont déjà été acceptés, ou sont tus dans le texte.
}
report-stale = { $count ->
    [one] Un constat accepté n'est plus constaté : { $fingerprints }.
   *[other] { $count } constats acceptés ne sont plus constatés : { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } paire de fichiers comparée : { $findings ->
        [0] aucune différence
        [one] 1 différence
       *[other] { $findings } différences
    }.
   *[other] { $pairs } paires de fichiers comparées : { $findings ->
        [0] aucune différence
        [one] 1 différence
       *[other] { $findings } différences
    }.
}
report-failures = { $count ->
    [one] Un fichier n'a pu être comparé :
   *[other] { $count } fichiers n'ont pu être comparés :
}
report-single = { $count ->
    [one] Un fichier n'a pas de traduction : { $paths }
   *[other] { $count } fichiers n'ont pas de traduction : { $paths }
}
report-accepted = { $count ->
    [0] Rien à accepter.
    [one] Un constat accepté dans { $path }.
   *[other] { $count } constats acceptés dans { $path }.
}
report-column-rule = Règle
report-column-source = Original
report-column-target = Traduction
report-column-finding = Ce qui diffère
diff-note = {"↳ "}
language-name = { $code ->
    [de] allemand
    [en] anglais
    [es] espagnol
    [fr] français
    [it] italien
    [nl] néerlandais
    [pt] portugais
   *[other] { $code }
}

## lexicon : ce qui est connu d'un mot

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] absent des textes
   *[other] { $frequency } par million de mots
}
lexicon-reading = { $features ->
    [none] { $lemma } : { $pos }
   *[other] { $lemma } : { $pos } ({ $features })
}
lexicon-columns = → fréquence de cette traduction du mot ; ← fréquence du mot parmi ce que traduit celui-là
lexicon-translation = → { $forward } %  ← { $backward } %  { $origin }
lexicon-more = { $count ->
    [one] et une autre, moins sûre ; --format json montre tout
   *[other] et { $count } autres, moins sûres ; --format json montre tout
}
lexicon-no-translation = Aucune traduction n'est connue.
lexicon-false-friends = Ressemble à une traduction et n'en est pas une : { $words }
lexicon-origin = { $origin ->
    [dictionary] dictionnaire
    [texts] textes
    [both] dictionnaire et textes
   *[english] par l'anglais
}
part-of-speech = { $pos ->
    [noun] nom
    [verb] verbe
    [adjective] adjectif
    [adverb] adverbe
    [pronoun] pronom
    [determiner] déterminant
    [preposition] préposition
    [conjunction] conjonction
    [numeral] numéral
    [proper-noun] nom propre
    [interjection] interjection
    [particle] particule
   *[unknown] mot
}
feature = { $feature ->
    [singular] singulier
    [plural] pluriel
    [masculine] masculin
    [feminine] féminin
    [infinitive] infinitif
    [present] présent
    [imperfect] imparfait
    [future] futur
    [conditional] conditionnel
    [past] passé
    [subjunctive] subjonctif
    [imperative] impératif
    [past-participle] participe passé
    [present-participle] participe présent
    [first-person] 1re personne
    [second-person] 2e personne
    [third-person] 3e personne
    [comparative] comparatif
    [superlative] superlatif
   *[auxiliary] auxiliaire
}

## examples : ce qu'explain montre sous une règle ; les crochets marquent ce qui est signalé

explain-example = Par exemple :
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

cli-about = Aligne deux versions d'une dépêche en deux langues et signale où la traduction ne dit pas ce que dit l'original.
cli-after = Code de retour : 0 si rien n'atteint le seuil de --fail-on, 1 si quelque chose l'atteint, 2 si le travail n'a pu être fait. Rien ne quitte la machine.
cli-usage = Utilisation :
cli-usage-all = diptych COMMANDE [OPTIONS] …
cli-usage-check = diptych check [OPTIONS] SOURCE [CIBLE …]
cli-usage-accept = diptych accept [OPTIONS] SOURCE [CIBLE]
cli-usage-diff = diptych diff [OPTIONS] SOURCE [CIBLE]
cli-usage-align = diptych align [OPTIONS] SOURCE [CIBLE]
cli-usage-words = diptych words [OPTIONS] [FICHIER]
cli-usage-pairs = diptych pairs [OPTIONS] [FICHIER]
cli-usage-serve = diptych serve [OPTIONS]
cli-usage-lexicon = diptych lexicon [OPTIONS] --from LL --to LL MOT
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [COMMANDE]
cli-usage-explain = diptych explain [OPTIONS] [RÈGLE]
cli-commands = Commandes{"\u00A0"}
cli-arguments = Arguments{"\u00A0"}
cli-options = Options{"\u00A0"}
cli-check = Signaler où la CIBLE ne dit pas ce que dit la SOURCE
cli-accept = Accepter ce qui est constaté : l'écrire dans la référence, qui le tait désormais
cli-diff = Montrer les deux textes côte à côte, mots divergents marqués
cli-align = Aligner les phrases seulement
cli-words = Aligner les mots : lignes « mots ||| mots » en entrée, « 0-0 1-2 » en sortie
cli-pairs = Contrôler des paires déjà alignées, en JSON Lines
cli-serve = Ouvrir le pupitre : une page et une API HTTP sur cette machine
cli-lexicon = Montrer ce qui est connu d'un mot ou d'une locution : traductions, faux amis, formes
cli-explain = Expliquer une règle, ou les lister toutes
cli-completions = Écrire ce qu'il faut à un shell pour compléter les lignes de commande
cli-man = Écrire la page de manuel (roff)
cli-source = L'original ; « - » pour l'entrée standard
cli-target = Sa traduction ; « - » pour l'entrée standard ; rien si SOURCE contient les deux (XLIFF, TMX, PO, TSV)
cli-file = Les lignes à lire ; à défaut, ou pour « - », l'entrée standard
cli-looked-up = Un mot sous n'importe quelle forme, ou une locution
cli-from-language = Langue du mot : de, en, es, fr, it, nl ou pt
cli-to-language = Langue des traductions
cli-explained = Nom d'une règle, comme dans les rapports
cli-shell = bash, elvish, fish, powershell ou zsh
cli-page = Une commande ; tout l'outil s'il n'y en a pas
cli-format = Sortie : { $values } (par défaut { $usual })
cli-sentences = Découpage : { $values } (par défaut { $usual }) ; lines : une phrase par ligne
cli-from = Format des fichiers : { $values } (sinon reconnu au contenu et au nom)
cli-max-size = Taille maximale d'un fichier, avant et après décompression, en Mio ({ $usual } par défaut)
cli-max-depth = Profondeur maximale des éléments ({ $usual } par défaut)
cli-max-ratio = Combien de fois sa taille un fichier compressé peut faire ({ $usual } par défaut)
cli-source-language = Langue de l'original (reconnue si elle n'est pas donnée)
cli-target-language = Langue de la traduction (reconnue si elle n'est pas donnée)
cli-rule = N'appliquer que cette règle (répétable)
cli-ignore = Ne pas appliquer cette règle (répétable)
cli-min-confidence = Confiance minimale des constats montrés, de 0 à 1 (par défaut { $usual })
cli-all = Montrer tous les constats, même incertains
cli-model = Fichier de poids de l'encodeur, à la place de celui qui est intégré ; none pour aucun [env : DIPTYCH_MODEL]
cli-no-encoder = Travailler sans l'encodeur, avec les listes et le lexique seuls : plus rapide, mais aveugle au sens
cli-fail-on = Gravité à partir de laquelle le code de retour est 1 : { $values } (par défaut { $usual })
cli-config = Les règles de la maison (par défaut diptych.toml dans le dossier de SOURCE, ou au-dessus)
cli-glossary = Les termes de la maison : CSV, TSV ou TBX (répétable)
cli-baseline = Taire ce que ce fichier a accepté
cli-who = Qui accepte (par défaut le nom de l'utilisateur)
cli-why = Pourquoi c'est accepté
cli-source-was = L'original tel qu'il était quand la traduction a été faite
cli-target-was = La traduction telle qu'elle était alors
cli-changed-only = Ne montrer que ce qui est constaté là où quelque chose a changé
cli-port = Port du pupitre ; 0 pour un port libre (par défaut { $usual })
cli-address = Adresse d'écoute (par défaut 127.0.0.1 : cette machine seulement)
cli-host = Nom par lequel les navigateurs peuvent appeler cette machine, en plus de localhost (répétable)
cli-time-limit = Secondes que peuvent prendre l'arrivée d'une requête, puis sa réponse (par défaut { $usual })
cli-open = Ouvrir la page dans le navigateur
cli-color = Couleur : { $values } (par défaut { $usual })
cli-width = Largeur du rapport en colonnes (par défaut celle du terminal)
cli-verbose = Montrer aussi catégories, empreintes et scores d'alignement ; dire quand aucun encodeur ne sert
cli-evidence = Montrer sous chaque constat sur quoi il repose : liens, lexique, ressemblance, juge (aussi en json et jsonl)
cli-verbose-encoder = Dire sur la sortie d'erreur quand aucun encodeur ne sert
cli-lang = Langue du rapport (par défaut celle de l'environnement)
cli-help = Montrer cette aide
cli-version = Montrer la version
cli-value-address = ADRESSE
cli-value-host = NOM
cli-value-source = SOURCE
cli-value-target = CIBLE
cli-value-file = FICHIER
cli-value-text = TEXTE
cli-value-language = LL
cli-value-rule = RÈGLE
cli-value-number = NOMBRE
cli-value-columns = COLONNES
cli-value-word = MOT
