### Lo que la herramienta dice en español. El mensaje de una regla es la frase de un hallazgo; `.name` es su nombre corto, `.help` su página para `explain`.

## number

number = El original dice «{ $source }»; la traducción, «{ $target }».
    .name = número
    .help = Una cantidad difiere: su valor, su orden de magnitud (millón, mil millones), su unidad o su moneda. Los números se comparan por su valor, escritos con cifras o con letras, y se admiten las conversiones de unidades salvo redondeo.

## date

date = El original dice «{ $source }»; la traducción, «{ $target }».
    .name = fecha u hora
    .help = Difiere un mes, un día, un año, una hora, una parte de un período, una era o una duración. Lo que da solo uno de los dos textos no se señala.

## name

name = El original nombra «{ $source }»; la traducción, «{ $target }».
    .name = nombre
    .help = Una persona, un lugar, una nacionalidad, una organización o una moneda del original es otra en la traducción, o se ha escrito de otro modo. Las distintas grafías de un nombre, una capital por su país y una sigla por el nombre completo concuerdan.

## negation

negation = { $change ->
    [lost] El original niega («{ $source }») y la traducción no.
    [turned] El original dice «{ $source }» y la traducción lo contrario: «{ $target }».
   *[added] La traducción niega («{ $target }») y el original no.
}
    .name = negación
    .help = Una negación figura en solo uno de los textos, o una palabra como negar, rehusar o aprobar se ha vuelto su contraria: lo que se rechazó se acepta, lo que no ocurrió ha ocurrido. Las palabras que encierran una negación (rechazar, carecer, sin) cuentan como una, y la doble negación (no … nadie) también.

## direction

direction = «{ $source }» se ha convertido en lo contrario: «{ $target }».
    .name = sentido
    .help = Una palabra de sentido o de grado se ha invertido: subida y bajada, antes y después, al menos y como máximo, ganar y perder, norte y sur, importar y exportar.

## hedging

hedging = { $change ->
    [lost] El original lo dice con reservas («{ $source }»); la traducción lo afirma.
   *[added] La traducción lo pone en duda («{ $target }»); el original lo afirma.
}
    .name = certeza
    .help = La traducción es más o menos categórica que el original. «Habrían muerto», «presunto» o «podría», en inglés «allegedly», «may» o «is thought to», dicen al lector que el hecho no está probado; la traducción tiene que decirlo también.

## attribution

attribution = { $change ->
    [lost] El original atribuye la información («{ $source }»); la traducción no.
   *[added] La traducción atribuye la información («{ $target }»); el original no.
}
    .name = atribución
    .help = Lo que el original atribuye a alguien («según el ejército», «dijo el alcalde») aparece en la traducción como un hecho que la agencia da por cierto, o al revés.

## reference

reference = «{ $target }» no remite a la persona o la cosa debida.
    .name = referencia
    .help = Un pronombre o un posesivo remite a lo que no debe: «he» por un país, «his» por una mujer, un singular por un plural. El español calla el sujeto, y «su» no dice de quién es: por sí solos no prueban nada.

## lexical

lexical =
    { $expected ->
        [none] «{ $target }» no dice lo que dice «{ $source }».
       *[other] «{ $target }» no dice lo que dice «{ $source }»; se esperaba «{ $expected }».
    }
    .name = palabra inexacta
    .help =
        Una palabra de la traducción es de las que se confunden con la que corresponde: un falso amigo
        («actualmente» traducido por «actually», en realidad) o una palabra de otro sentido («país» traducido
        por «countryside», campo). Sustitúyala por lo que la palabra del original quiere decir aquí.

## omission

omission =
    { $whole ->
        [yes] La traducción omite esta frase: «{ $source }»
       *[no] La traducción omite «{ $source }».
    }
    .name = omisión
    .help =
        El original contiene una frase, o palabras dentro de una, que la traducción no recoge. Las firmas, las
        líneas de crédito y los titulares quedan aparte: varían de una versión a otra de un despacho.

## addition

addition =
    { $whole ->
        [yes] El original no contiene esta frase: «{ $target }»
       *[no] Nada en el original dice «{ $target }».
    }
    .name = añadido
    .help =
        La traducción contiene una frase, o palabras dentro de una, que no recogen nada del original. Las
        firmas, las líneas de crédito y los titulares quedan aparte.

## role

role = Los papeles están invertidos: «{ $source }» en el original, «{ $target }» en la traducción.
    .name = papeles
    .help = Las dos partes de un hecho han cambiado de lugar: quién vende y quién compra, quién ayuda y a quién se ayuda, quién acusa y a quién se acusa.

## quantifier

quantifier = El original dice «{ $source }»; la traducción, «{ $target }».
    .name = cuantificador
    .help = Se han confundido todos, la mayoría, algunos, pocos o ninguno, o las palabras que acotan un número (al menos, casi, más de, hasta) han cambiado o faltan.

## tense

tense = { $change ->
    [done] Lo que en el original está por venir («{ $source }») se da por hecho en la traducción.
   *[coming] Lo que en el original ya es un hecho está por venir en la traducción («{ $target }»).
}
    .name = tiempo
    .help = La traducción pasa un hecho del futuro al pasado, o del pasado al futuro, de modo que el lector toma un proyecto por un hecho. No se señalan las diferencias de tiempo que son de uso.

## untranslated

untranslated = «{ $target }» se ha quedado en la lengua del original.
    .name = sin traducir
    .help =
        Un pasaje de la traducción está palabra por palabra en el original y no en la lengua de la traducción.
        Los nombres y los préstamos quedan aparte.

## terminology

terminology = { $target ->
    [none] El término de la casa para «{ $source }» es «{ $expected }»; la traducción no lo emplea.
   *[other] El término de la casa para «{ $source }» es «{ $expected }», y no «{ $target }».
}
    .name = terminología
    .help =
        Un término del glosario de la casa (CSV, TSV o TBX, con --glossary o en diptych.toml) no se traduce como
        el glosario manda, o se traduce por una palabra que prohíbe. Cuentan las formas flexionadas, prevalece el
        término más largo, y se cuenta cada aparición.

## stale

stale = El original ha cambiado («{ $was }» es ahora «{ $source }»); la traducción dice todavía «{ $target }».
    .name = anticuado
    .help =
        El original se ha revisado desde la versión que da --source-was (marcada ~ más abajo), y la traducción dice
        todavía lo que decía aquella; o bien, con --target-was, se ha quedado igual y no dice lo nuevo.

## errors

error-missing = { $path } no existe.
error-folder = { $path } es una carpeta; hace falta un archivo.
error-forbidden = { $path } no se puede leer: acceso denegado.
error-unreadable = { $path } no se puede leer: { $reason }.
error-model-unreadable = El archivo del codificador { $path } no se puede leer: { $detail }.
error-model-foreign = { $path } no es un archivo de pesos del codificador.
error-model-damaged = El archivo del codificador { $path } está dañado ({ $detail }); hay que descargarlo de nuevo.
error-model-unsupported = El archivo del codificador { $path } es de un tipo que esta versión no sabe leer ({ $detail }).
error-empty = { $path } está vacío: no contiene texto alguno.
error-binary = { $path } no es un archivo de texto (byte nulo en la línea { $line }).
error-encoding = { $path } no está en UTF-8 (línea { $line }); hay que convertirlo antes.
error-syntax = { $path }: no es { $format } bien formado: { $reason }.
error-entity = { $path }: la entidad «{ $name }» es desconocida; las que define el propio archivo no se expanden.
error-too-deep = { $path }: los elementos se anidan a más de { $limit } niveles; --max-depth permite más.
error-too-large = { $path } tiene más de { $limit } bytes; --max-size permite más.
error-too-dense = { $path } ocupa más de { $limit } veces su tamaño una vez descomprimido; --max-ratio permite más.
error-decoding = { $path }: no está en { $encoding }, aunque el archivo lo diga.
error-lacks = { $path }: este archivo { $format } no tiene { $part }.
error-root = { $path }: se desconoce el XML que empieza por «{ $root }»; --from indica el formato.
error-bilingual = { $path } contiene las dos lenguas: se da solo.
error-monolingual = Falta DESTINO; { $path } contiene una sola lengua.
error-key = { $nearest ->
    [none] { $path }: la clave «{ $key }» no existe; la documentación da la lista.
   *[other] { $path }: la clave «{ $key }» no existe; ¿quería decir «{ $nearest }»?
}
error-no-pairs = { $path }: por sus nombres, no hay dos archivos que sean versiones de un mismo texto (story.es.txt, story.en.txt; es/story.xml, en/story.xml).
error-no-direction = { $path }: ¿en qué lengua está el original? Indíquela con --source-language o en diptych.toml ({ $known }).
error-same-file = { $path } se da a la vez como origen y como destino.
error-unknown-language = La lengua «{ $tag }» no está disponible; lenguas disponibles: { $known }.
error-undetected-language = No se ha podido reconocer la lengua de { $path }; indíquela con --source-language o --target-language ({ $known }).
error-same-language = Los dos textos están en { $language }: el destino debe estar en otra lengua.
error-bad-language = Los archivos de la lengua «{ $tag }» son defectuosos: { $reason }.
error-unknown-rule = { $nearest ->
    [none] La regla «{ $rule }» no existe; «diptych explain» da la lista de las reglas.
   *[other] La regla «{ $rule }» no existe; ¿quería decir «{ $nearest }»?
}
error-no-lexicon = No hay léxico de «{ $from }» a «{ $to }»; lo hay entre dos cualesquiera de estas lenguas: { $known }.
error-unknown-word = { $nearest ->
    [none] «{ $word }» no es una palabra conocida de esta lengua ({ $language }).
   *[other] «{ $word }» no es una palabra conocida de esta lengua ({ $language }); ¿quería decir «{ $nearest }»?
}
error-bad-json = Esta línea no es JSON válido (columna { $column }).
error-not-an-object = Esta línea no es un objeto JSON.
error-missing-field = Falta el campo «{ $field }».
error-field-not-text = El campo «{ $field }» no es una cadena de caracteres.
error-line-encoding = Esta línea no está en UTF-8.
error-address = No se puede escuchar en { $address }: { $reason }; --port y --address eligen otra.
error-bad-lines = { $bad ->
    [1] La línea { $line } no se ha podido leer; las demás se han tratado.
   *[other] { $bad } líneas no se han podido leer, la primera de ellas la { $line }; las demás se han tratado.
}
error-output = El resultado no se ha podido escribir: { $reason }.

usage-no-command = No se ha dado ninguna orden; «diptych --help» las enumera.
usage-unknown-command = { $nearest ->
    [none] La orden «{ $command }» no existe; «diptych --help» da la lista de las órdenes.
   *[other] La orden «{ $command }» no existe; ¿quería decir «{ $nearest }»?
}
usage-unknown-argument = { $nearest ->
    [none] Argumento desconocido o superfluo: «{ $argument }»; véase --help.
   *[other] Argumento desconocido: «{ $argument }»; ¿quería decir «{ $nearest }»?
}
usage-missing = Falta { $argument }; véase --help.
usage-no-value = { $argument } necesita un valor.
usage-value-of = «{ $value }» no es un valor de { $argument }; valores posibles: { $valid }.
usage-bad-value = «{ $value }» no es un valor válido de { $argument }; véase --help.
usage-other = No se ha podido entender la línea de órdenes; véase --help.

## report

severity-critical = crítico
severity-critical-count = { $count ->
    [one] { $count } crítica
   *[other] { $count } críticas
}
severity-major = grave
severity-major-count = { $count ->
    [one] { $count } grave
   *[other] { $count } graves
}
severity-minor = leve
severity-minor-count = { $count ->
    [one] { $count } leve
   *[other] { $count } leves
}

report-confidence = confianza { $percent } %
report-suggestion = Sugerencia: { $suggestion }
explain-evidence = Indicios:
explain-linked = «{ $word }» está enlazado con «{ $partner }» ({ $link } %); el léxico los tiene por traducciones el uno del otro al { $listed } %; semejanza de sentido aquí: { $alike } %.
explain-linked-unencoded = «{ $word }» está enlazado con «{ $partner }» ({ $link } %); el léxico los tiene por traducciones el uno del otro al { $listed } %.
explain-unlinked = «{ $word }» no está enlazado con nada del otro lado.
explain-expected = El léxico espera para «{ $word }»: { $translations }.
explain-translation = { $word } ({ $percent } %)
explain-nearest = Lo más parecido a «{ $word }» en el otro lado: «{ $nearest }» ({ $alike } %).
explain-judged-source = El juez de palabras: mal traducido { $wrong } %, no traducido { $alone } %; sopesado todo, una diferencia al { $percent } %.
explain-judged-target = El juez de palabras: mal traducido { $wrong } %, añadido { $alone } %; sopesado todo, una diferencia al { $percent } %.
explain-divergence = El pasaje entero difiere al { $percent } %.
report-also = { $words ->
    [none] Lo mismo en { $place }.
   *[other] Lo mismo en { $place }: «{ $words }».
}
report-nothing-there = (nada)
report-none = { $pairs ->
    [one] Ninguna diferencia ({ $pairs } par de frases comparado).
   *[other] Ninguna diferencia ({ $pairs } pares de frases comparados).
}
report-summary = { $count ->
    [one] 1 diferencia: { $severities } ({ $pairs } pares de frases comparados).
   *[other] { $count } diferencias: { $severities } ({ $pairs } pares de frases comparados).
}
report-moved = { $count ->
    [one] Un pasaje está en otro lugar de la traducción.
   *[other] { $count } pasajes están en otros lugares de la traducción.
}
report-no-encoder = Sin codificador: frases y palabras se alinean solo por léxico, números, nombres y longitudes.
report-bare = No hay listas de palabras para este idioma ({ $language }); solo se aplicaron estas reglas: { $rules }.
report-hidden = { $count ->
    [one] Un hallazgo menos seguro no se muestra; --all lo muestra.
   *[other] { $count } hallazgos menos seguros no se muestran; --all los muestra.
}
report-silenced = { $count ->
    [one] Un hallazgo ya se había aceptado, o está silenciado en el texto.
   *[other] { $count } hallazgos ya se habían aceptado, o están silenciados en el texto.
}
report-stale = { $count ->
    [one] Un hallazgo aceptado ya no aparece: { $fingerprints }.
   *[other] { $count } hallazgos aceptados ya no aparecen: { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } par de archivos comparado: { $findings ->
        [0] ninguna diferencia
        [one] 1 diferencia
       *[other] { $findings } diferencias
    }.
   *[other] { $pairs } pares de archivos comparados: { $findings ->
        [0] ninguna diferencia
        [one] 1 diferencia
       *[other] { $findings } diferencias
    }.
}
report-failures = { $count ->
    [one] Un archivo no se ha podido comparar:
   *[other] { $count } archivos no se han podido comparar:
}
report-single = { $count ->
    [one] Un archivo no tiene traducción: { $paths }
   *[other] { $count } archivos no tienen traducción: { $paths }
}
report-accepted = { $count ->
    [0] Nada que aceptar.
    [one] Un hallazgo aceptado en { $path }.
   *[other] { $count } hallazgos aceptados en { $path }.
}
report-column-rule = Regla
report-column-source = Original
report-column-target = Traducción
report-column-finding = Qué difiere
diff-note = {"↳ "}
language-name = { $code ->
    [de] alemán
    [en] inglés
    [es] español
    [fr] francés
    [it] italiano
    [nl] neerlandés
    [pt] portugués
   *[other] { $code }
}

## lexicon: lo que se sabe de una palabra

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] ausente de los textos
   *[other] { $frequency } por millón de palabras
}
lexicon-reading = { $features ->
    [none] { $lemma }: { $pos }
   *[other] { $lemma }: { $pos } ({ $features })
}
lexicon-columns = → frecuencia con que la palabra se traduce así; ← frecuencia de la palabra entre lo que esta traduce
lexicon-translation = → { $forward } %  ← { $backward } %  { $origin }
lexicon-more = { $count ->
    [one] y otra, menos segura; --format json lo muestra todo
   *[other] y otras { $count }, menos seguras; --format json lo muestra todo
}
lexicon-no-translation = No se conoce ninguna traducción.
lexicon-false-friends = Parece una traducción y no lo es: { $words }
lexicon-origin = { $origin ->
    [dictionary] diccionario
    [texts] textos
    [both] diccionario y textos
   *[english] por el inglés
}
part-of-speech = { $pos ->
    [noun] sustantivo
    [verb] verbo
    [adjective] adjetivo
    [adverb] adverbio
    [pronoun] pronombre
    [determiner] determinante
    [preposition] preposición
    [conjunction] conjunción
    [numeral] numeral
    [proper-noun] nombre propio
    [interjection] interjección
    [particle] partícula
   *[unknown] palabra
}
feature = { $feature ->
    [singular] singular
    [plural] plural
    [masculine] masculino
    [feminine] femenino
    [infinitive] infinitivo
    [present] presente
    [imperfect] imperfecto
    [future] futuro
    [conditional] condicional
    [past] pretérito
    [subjunctive] subjuntivo
    [imperative] imperativo
    [past-participle] participio
    [present-participle] gerundio
    [first-person] 1.ª persona
    [second-person] 2.ª persona
    [third-person] 3.ª persona
    [comparative] comparativo
    [superlative] superlativo
   *[auxiliary] auxiliar
}

## examples: lo que explain muestra bajo una regla; los corchetes marcan lo que se señala

explain-example = Por ejemplo:
number-example =
    es  La fábrica da trabajo a [12.000] personas.
    en  The plant employs [1,200] people.
date-example =
    es  La cumbre se abrirá el [jueves] en Ginebra.
    en  The summit opens in Geneva on [Tuesday].
name-example =
    es  La delegación viajó a [Austria].
    en  The delegation travelled to [Australia].
negation-example =
    es  El ministro [no] firmó el acuerdo.
    en  The minister [signed] the agreement.
direction-example =
    es  Los precios [subieron] en marzo.
    en  Prices [fell] in March.
hedging-example =
    es  Tres soldados [habrían muerto] en el ataque.
    en  Three soldiers died in the attack.
attribution-example =
    es  El puente se derrumbó, [según la policía].
    en  The bridge collapsed.
reference-example =
    es  Perú aseguró que pagaría su deuda.
    en  Peru said that [he] would pay its debt.
lexical-example =
    es  Las elecciones se celebrarán en todo el [país].
    en  The elections will be held throughout the [countryside].
omission-example =
    es  La estación fue evacuada. [Los trenes no circulan desde la noche del lunes.]
    en  The station was evacuated.
addition-example =
    es  La estación fue evacuada.
    en  The station was evacuated. [Trains have not been running since Monday evening.]
role-example =
    es  Grecia [compró] diez aviones.
    en  Greece [sold] ten aircraft.
quantifier-example =
    es  [Todos] los rehenes fueron liberados.
    en  [Some of] the hostages were freed.
tense-example =
    es  El presidente [firmará] el decreto.
    en  The president [signed] the decree.
untranslated-example =
    es  El alcalde celebró [un acuerdo histórico para la ciudad].
    en  The mayor hailed [un acuerdo histórico para la ciudad].

terminology-example =
    +   banque centrale = central bank
    fr  La [banque centrale] a relevé ses taux.
    en  The state [bank] raised its rates.

stale-example =
    es~ La explosión causó 12 muertos, según la policía.
    es  La explosión causó [14] muertos, según la policía.
    en  The blast killed [12] people, according to the police.

## command line

cli-about = Alinea dos versiones de un despacho en dos lenguas y señala dónde la traducción no dice lo que dice el original.
cli-after = Código de salida: 0 si nada alcanza el umbral de --fail-on, 1 si algo lo alcanza, 2 si el trabajo no se ha podido hacer. Nada sale de la máquina.
cli-usage = Uso:
cli-usage-all = diptych ORDEN [OPCIONES] …
cli-usage-check = diptych check [OPCIONES] ORIGEN [DESTINO …]
cli-usage-accept = diptych accept [OPCIONES] ORIGEN [DESTINO]
cli-usage-diff = diptych diff [OPCIONES] ORIGEN [DESTINO]
cli-usage-align = diptych align [OPCIONES] ORIGEN [DESTINO]
cli-usage-words = diptych words [OPCIONES] [ARCHIVO]
cli-usage-pairs = diptych pairs [OPCIONES] [ARCHIVO]
cli-usage-serve = diptych serve [OPCIONES]
cli-usage-lexicon = diptych lexicon [OPCIONES] --from LL --to LL PALABRA
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [ORDEN]
cli-usage-explain = diptych explain [OPCIONES] [REGLA]
cli-commands = Órdenes
cli-arguments = Argumentos
cli-options = Opciones
cli-check = Señalar dónde el DESTINO no dice lo que dice el ORIGEN
cli-accept = Aceptar lo que se encuentra: anotarlo en la referencia, que desde entonces lo calla
cli-diff = Mostrar los dos textos lado a lado, con las palabras divergentes marcadas
cli-align = Solo alinear las frases
cli-words = Alinear palabras: líneas «palabras ||| palabras» de entrada, «0-0 1-2» de salida
cli-pairs = Comprobar pares ya alineados, en JSON Lines
cli-serve = Abrir la mesa: una página y una API HTTP en esta máquina
cli-lexicon = Mostrar lo que se sabe de una palabra o locución: traducciones, falsos amigos, formas
cli-explain = Explicar una regla, o enumerarlas todas
cli-completions = Escribir lo que un shell necesita para completar las líneas de órdenes
cli-man = Escribir la página de manual (roff)
cli-source = El original; «-» es la entrada estándar
cli-target = Su traducción; «-» es la entrada estándar; nada si ORIGEN contiene las dos (XLIFF, TMX, PO, TSV)
cli-file = Las líneas que se leen; a falta de archivo, o con «-», la entrada estándar
cli-looked-up = Una palabra en cualquiera de sus formas, o una locución
cli-from-language = Lengua de la palabra: de, en, es, fr, it, nl o pt
cli-to-language = Lengua de las traducciones
cli-explained = Nombre de una regla, como en los informes
cli-shell = bash, elvish, fish, powershell o zsh
cli-page = Una orden; sin ella, toda la herramienta
cli-format = Salida: { $values } (por omisión { $usual })
cli-sentences = División: { $values } (por omisión { $usual }); lines: una frase por línea
cli-from = Formato de los archivos: { $values } (si no, se reconoce por el contenido y el nombre)
cli-max-size = Tamaño máximo de un archivo, antes y después de descomprimirlo, en MiB (por omisión { $usual })
cli-max-depth = Profundidad máxima de los elementos (por omisión { $usual })
cli-max-ratio = Cuántas veces su tamaño puede ocupar un archivo comprimido (por omisión { $usual })
cli-source-language = Lengua del original (si no se da, se reconoce)
cli-target-language = Lengua de la traducción (si no se da, se reconoce)
cli-rule = Aplicar solo esta regla (se puede repetir)
cli-ignore = No aplicar esta regla (se puede repetir)
cli-min-confidence = Confianza mínima de los hallazgos que se muestran, de 0 a 1 (por omisión { $usual })
cli-all = Mostrar todos los hallazgos, también los inciertos
cli-model = Archivo de pesos del codificador, en lugar del incorporado; none para ninguno [entorno: DIPTYCH_MODEL]
cli-no-encoder = Trabajar sin el codificador, solo con las listas y el léxico: más rápido, pero ciego al sentido
cli-fail-on = Gravedad a partir de la cual el código de salida es 1: { $values } (por omisión { $usual })
cli-config = Las reglas de la casa (por omisión diptych.toml en la carpeta de ORIGEN, o más arriba)
cli-glossary = Los términos de la casa: CSV, TSV o TBX (se puede repetir)
cli-baseline = Callar lo que este archivo ha aceptado
cli-who = Quién acepta (por omisión el nombre del usuario)
cli-why = Por qué se acepta
cli-source-was = El original tal como era cuando se hizo la traducción
cli-target-was = La traducción tal como era entonces
cli-changed-only = Mostrar solo lo que se encuentra donde algo ha cambiado
cli-port = Puerto de la mesa; 0 para uno libre (por omisión { $usual })
cli-address = Dirección en la que se escucha (por omisión 127.0.0.1: solo esta máquina)
cli-host = Nombre con el que los navegadores pueden llamar a esta máquina, además de localhost (repetible)
cli-time-limit = Segundos que puede tardar una petición en llegar, y en ser respondida (por omisión { $usual })
cli-open = Abrir la página en el navegador
cli-color = Color: { $values } (por omisión { $usual })
cli-width = Anchura del informe en columnas (por omisión la del terminal)
cli-verbose = Mostrar también categorías, huellas y puntuaciones de alineación; decir cuándo no se usa ningún codificador
cli-evidence = Mostrar bajo cada hallazgo en qué se apoya: enlaces, léxico, semejanza, juez (también en json y jsonl)
cli-verbose-encoder = Decir en la salida de error cuándo no se usa ningún codificador
cli-lang = Lengua del informe (por omisión la del entorno)
cli-help = Mostrar esta ayuda
cli-version = Mostrar la versión
cli-value-address = DIRECCIÓN
cli-value-host = NOMBRE
cli-value-source = ORIGEN
cli-value-target = DESTINO
cli-value-file = ARCHIVO
cli-value-text = TEXTO
cli-value-language = LL
cli-value-rule = REGLA
cli-value-number = NÚMERO
cli-value-columns = COLUMNAS
cli-value-word = PALABRA
