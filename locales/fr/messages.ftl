### Ce que l'outil dit en français. Le message d'une règle est la phrase d'un constat ; `.name` est son nom court, `.help` sa page pour `explain`.

## number

number = La source dit « { $source } », la cible « { $target } ».
    .name = nombre
    .help = Une quantité diffère : sa valeur, son ordre de grandeur (million, milliard), son unité ou sa monnaie. Les nombres sont comparés comme valeurs, en chiffres ou en lettres, et les conversions d'unités sont admises à l'arrondi près.


## date

date = La source dit « { $source } », la cible « { $target } ».
    .name = date ou heure
    .help = Un mois, un jour, une année, une heure, une partie de période, une ère ou une durée diffère. Ce que donne un seul des deux textes n'est pas relevé.


## name

name = L'original nomme { $source }, la traduction { $target }.
    .name = nom
    .help = Une personne, un lieu, une nationalité, une organisation ou une monnaie de l'original est devenu un autre nom dans la traduction, ou son orthographe a changé. Les graphies d'un même nom, une ville pour son pays et un sigle pour le nom complet concordent.

## negation

negation = { $change ->
    [lost] L'original le nie (« { $source } ») ; la traduction, non.
    [turned] L'original dit « { $source } » ; « { $target } » dit le contraire.
   *[added] La traduction le nie (« { $target } ») ; l'original, non.
}
    .name = négation
    .help = Une négation ne figure que dans un des deux textes, ou un mot comme démentir, refuser ou approuver est devenu son contraire : ce qui était refusé est accepté, ce qui n'a pas eu lieu a eu lieu. Les mots qui contiennent une négation (refuser, manquer, sans ; fail, unable, without) comptent pour une.


## direction

direction = « { $source } » est devenu son contraire : « { $target } ».
    .name = sens
    .help = Un mot de direction ou de degré a été retourné : hausse et baisse, avant et après, au moins et au plus, gagner et perdre, nord et sud, importer et exporter.


## hedging

hedging = { $change ->
    [lost] L'original le dit avec réserve (« { $source } ») ; la traduction l'affirme.
   *[added] La traduction en fait un doute (« { $target } ») ; l'original l'affirme.
}
    .name = certitude
    .help = La traduction est plus affirmative, ou moins, que l'original. « Auraient été tués », « présumé » ou « pourrait », en anglais « allegedly », « may » ou « is thought to », disent au lecteur que le fait n'est pas établi ; la traduction doit le dire aussi.


## attribution

attribution = { $change ->
    [lost] L'original dit de qui vient l'affirmation (« { $source } ») ; la traduction ne le dit pas.
   *[added] La traduction cite une source (« { $target } ») que l'original ne cite pas.
}
    .name = attribution
    .help = Ce que l'original attribue à quelqu'un (« selon l'armée », « said the mayor ») est donné dans la traduction comme un fait établi par l'agence, ou l'inverse.


## reference

reference = « { $target } » renvoie à autre chose que ce que dit l'original.
    .name = référence
    .help = Un pronom ou un possessif renvoie à la mauvaise chose : he pour un pays, his pour une femme, un singulier pour un pluriel. Il et elle peuvent remplacer des choses, son et sa s'accordent avec ce qui est possédé : seuls, ils ne décident rien.

## lexical

lexical =
    { $expected ->
        [none] « { $target } » ne dit pas ce que dit « { $source } ».
       *[other] « { $target } » ne dit pas ce que dit « { $source } » ; on attendait « { $expected } ».
    }
    .name = Mot inexact
    .help =
        Un mot de la traduction est de ceux que l'on confond avec le mot de la source : un faux ami
        (« actuellement » rendu par « actually », en fait) ou un mot d'un autre sens (« pays » rendu par
        « countryside », campagne). Remplacez-le par ce que le mot de la source veut dire ici.


## omission

omission = Une phrase de la source manque : « { $source } »
    .name = Omission
    .help =
        La source contient une phrase qu'aucune phrase de la traduction ne rend. Signatures, lignes de
        provenance et titres sont laissés de côté : ils varient d'une version à l'autre d'une dépêche.


## addition

addition = La source ne contient pas cette phrase : « { $target } »
    .name = Ajout
    .help =
        La traduction contient une phrase qui ne rend rien de la source. Signatures, lignes de provenance
        et titres sont laissés de côté.


## role

role = « { $source } » et « { $target } » inversent qui fait quoi à qui.
    .name = rôles
    .help = Les deux parties d'un événement ont changé de place : qui vend et qui achète, qui aide et qui est aidé, qui accuse et qui est accusé.


## quantifier

quantifier = La source dit « { $source } », la cible « { $target } ».
    .name = quantificateur
    .help = Tous, la plupart, certains, peu ou aucun ont été échangés, ou bien les mots qui bornent un nombre (au moins, près de, plus de, jusqu'à) ont changé ou manquent.


## tense

tense = { $change ->
    [done] Ce qui est à venir dans l'original (« { $verb } ») est donné pour fait dans la traduction.
   *[coming] Ce qui est fait dans l'original est à venir dans la traduction (« { $verb } »).
}
    .name = temps
    .help = La traduction fait passer un événement du futur au passé, ou du passé au futur, si bien que le lecteur prend un projet pour un fait. Les présents et passés que les langues emploient autrement ne sont pas signalés.


## untranslated

untranslated = « { $target } » est resté dans la langue de la source.
    .name = Non traduit
    .help =
        Un passage de la traduction se trouve mot pour mot dans la source et n'est pas dans la langue de
        la traduction. Les noms et les emprunts sont laissés de côté.


## errors


## report


## command line
