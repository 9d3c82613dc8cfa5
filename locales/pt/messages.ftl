### O que a ferramenta diz em português. A mensagem de uma regra é a frase de uma constatação; `.name` é o seu nome curto, `.help` a sua página para `explain`.

## number

number = O original diz «{ $source }», a tradução «{ $target }».
    .name = número
    .help = Uma quantidade difere: o valor, a ordem de grandeza (milhão, mil milhões), a unidade ou a moeda. Os números são comparados pelo valor, em algarismos ou por extenso, e as conversões de unidades são admitidas salvo arredondamento.

## date

date = O original diz «{ $source }», a tradução «{ $target }».
    .name = data ou hora
    .help = Difere um mês, um dia, um ano, uma hora, uma parte de um período, uma era ou uma duração. O que só um dos textos diz não é assinalado.

## name

name = O original nomeia «{ $source }», a tradução «{ $target }».
    .name = nome
    .help = Uma pessoa, um lugar, uma nacionalidade, uma organização ou uma moeda do original é outra na tradução, ou a grafia mudou. As grafias de um mesmo nome, uma capital pelo seu país e uma sigla pelo nome completo concordam.

## negation

negation = { $change ->
    [lost] O original nega («{ $source }»), a tradução não.
    [turned] O original diz «{ $source }», a tradução o contrário: «{ $target }».
   *[added] A tradução nega («{ $target }»), o original não.
}
    .name = negação
    .help = Uma negação está em apenas um dos textos, ou uma palavra como desmentir, recusar ou aprovar tornou-se o seu contrário: o que foi recusado é aceite, o que não aconteceu aconteceu. As palavras que contêm uma negação (recusar, faltar, sem) contam como uma, tal como a negação repetida (não … ninguém).

## direction

direction = «{ $source }» tornou-se o seu contrário: «{ $target }».
    .name = sentido
    .help = Uma palavra de sentido ou de grau foi invertida: subida e descida, antes e depois, pelo menos e no máximo, ganhar e perder, norte e sul, importar e exportar.

## hedging

hedging = { $change ->
    [lost] O original di-lo com reserva («{ $source }»); a tradução afirma-o.
   *[added] A tradução põe-no em dúvida («{ $target }»); o original afirma-o.
}
    .name = certeza
    .help = A tradução é mais ou menos categórica do que o original. «Teriam sido mortos», «alegado» ou «poderá», em inglês «allegedly», «may» ou «is thought to», dizem ao leitor que o facto não está confirmado; a tradução tem de o dizer também.

## attribution

attribution = { $change ->
    [lost] O original atribui a informação («{ $source }»); a tradução não.
   *[added] A tradução atribui a informação («{ $target }»); o original não.
}
    .name = atribuição
    .help = O que o original atribui a alguém («segundo o exército», «disse o autarca») aparece na tradução como um facto que a agência dá por certo, ou o inverso.

## reference

reference = «{ $target }» não remete para a pessoa ou a coisa certa.
    .name = referência
    .help = Um pronome ou um possessivo remete para a coisa errada: «he» para um país, «his» para uma mulher, um singular para um plural. O português cala o sujeito, e «seu» não diz de quem é: por si sós, nada provam.

## lexical

lexical =
    { $expected ->
        [none] «{ $target }» não diz o que diz «{ $source }».
       *[other] «{ $target }» não diz o que diz «{ $source }»; esperava-se «{ $expected }».
    }
    .name = palavra inexata
    .help =
        Uma palavra da tradução é das que se confundem com a que convém: um falso amigo («atualmente»
        traduzido por «actually», na verdade) ou uma palavra de outro sentido («país» traduzido por
        «countryside», campo). Substitua-a pelo que a palavra do original quer dizer aqui.

## omission

omission =
    { $whole ->
        [yes] A tradução omite esta frase: «{ $source }»
       *[no] A tradução omite «{ $source }».
    }
    .name = omissão
    .help =
        O original contém uma frase que nenhuma frase da tradução reproduz. Assinaturas, linhas de crédito
        e títulos são deixados de lado: variam de uma versão para outra de um despacho.

## addition

addition =
    { $whole ->
        [yes] O original não contém esta frase: «{ $target }»
       *[no] Nada no original diz «{ $target }».
    }
    .name = acréscimo
    .help =
        A tradução contém uma frase que não reproduz nada do original. Assinaturas, linhas de crédito
        e títulos são deixados de lado.

## role

role = Os papéis estão trocados: «{ $source }» no original, «{ $target }» na tradução.
    .name = papéis
    .help = As duas partes de um acontecimento trocaram de lugar: quem vende e quem compra, quem ajuda e quem é ajudado, quem acusa e quem é acusado.

## quantifier

quantifier = O original diz «{ $source }», a tradução «{ $target }».
    .name = quantificador
    .help = Foram trocados todos, a maioria, alguns, poucos ou nenhum, ou as palavras que delimitam um número (pelo menos, quase, mais de, até) mudaram ou faltam.

## tense

tense = { $change ->
    [done] O que no original está por acontecer («{ $source }») é dado como feito na tradução.
   *[coming] O que no original é um facto está por acontecer na tradução («{ $target }»).
}
    .name = tempo
    .help = A tradução passa um acontecimento do futuro para o passado, ou do passado para o futuro, e o leitor toma um projeto por um facto. As diferenças de tempo que são de uso não são assinaladas.

## untranslated

untranslated = «{ $target }» ficou na língua do original.
    .name = por traduzir
    .help =
        Uma passagem da tradução está palavra por palavra no original e não na língua da tradução.
        Os nomes e os empréstimos são deixados de lado.

## terminology

terminology = { $target ->
    [none] O termo da casa para «{ $source }» é «{ $expected }»; a tradução não o usa.
   *[other] O termo da casa para «{ $source }» é «{ $expected }», e não «{ $target }».
}
    .name = terminologia
    .help =
        Um termo do glossário da casa (CSV, TSV ou TBX, por --glossary ou em diptych.toml) não é traduzido como
        o glossário manda, ou é-o por uma palavra que ele proíbe. As formas flexionadas contam, o termo mais
        longo prevalece, e cada ocorrência é contada.

## stale

stale = O original mudou («{ $was }» passou a «{ $source }»); a tradução ainda diz «{ $target }».
    .name = desatualizado
    .help =
        O original foi revisto desde a versão dada por --source-was (marcada ~ abaixo), e a tradução ainda diz o
        que essa dizia; ou, com --target-was, ficou como estava e não diz o que é novo.

## errors

error-missing = { $path } não existe.
error-folder = { $path } é uma pasta; é preciso um ficheiro.
error-forbidden = { $path } não pode ser lido: acesso negado.
error-unreadable = { $path } não pode ser lido: { $reason }.
error-model-unreadable = O ficheiro do codificador { $path } não pode ser lido: { $detail }.
error-model-foreign = { $path } não é um ficheiro de pesos do codificador.
error-model-damaged = O ficheiro do codificador { $path } está danificado ({ $detail }); é preciso descarregá-lo de novo.
error-model-unsupported = O ficheiro do codificador { $path } é de um tipo que esta versão não sabe ler ({ $detail }).
error-empty = { $path } está vazio: não contém texto algum.
error-binary = { $path } não é um ficheiro de texto (byte nulo na linha { $line }).
error-encoding = { $path } não está em UTF-8 (linha { $line }); é preciso convertê-lo primeiro.
error-syntax = { $path }: isto não é { $format } bem formado: { $reason }.
error-entity = { $path }: a entidade «{ $name }» é desconhecida; as que um ficheiro define ele próprio não são expandidas.
error-too-deep = { $path }: os elementos encaixam-se a mais de { $limit } níveis; --max-depth permite mais.
error-too-large = { $path } tem mais de { $limit } bytes; --max-size permite mais.
error-too-dense = { $path } descomprimido tem mais de { $limit } vezes o seu tamanho; --max-ratio permite mais.
error-decoding = { $path }: isto não é { $encoding }, ao contrário do que diz o ficheiro.
error-lacks = { $path }: este ficheiro { $format } não tem { $part }.
error-root = { $path }: o XML que começa por «{ $root }» é desconhecido; --from indica o formato.
error-bilingual = { $path } contém as duas línguas: dá-se sozinho.
error-monolingual = Falta DESTINO; { $path } contém uma só língua.
error-key = { $nearest ->
    [none] { $path }: a chave «{ $key }» não existe; a documentação dá a lista.
   *[other] { $path }: a chave «{ $key }» não existe; queria dizer «{ $nearest }»?
}
error-no-pairs = { $path }: pelos nomes, não há dois ficheiros que sejam versões de um mesmo texto (story.pt.txt, story.en.txt; pt/story.xml, en/story.xml).
error-no-direction = { $path }: em que língua está o original? Indique-a com --source-language ou em diptych.toml ({ $known }).
error-same-file = { $path } é dado ao mesmo tempo como origem e como destino.
error-unknown-language = A língua «{ $tag }» não está disponível; línguas disponíveis: { $known }.
error-undetected-language = A língua de { $path } não pôde ser reconhecida; indique-a com --source-language ou --target-language ({ $known }).
error-same-language = Os dois textos estão em { $language }: o destino tem de estar noutra língua.
error-bad-language = Os ficheiros da língua «{ $tag }» são defeituosos: { $reason }.
error-unknown-rule = { $nearest ->
    [none] A regra «{ $rule }» não existe; «diptych explain» dá a lista das regras.
   *[other] A regra «{ $rule }» não existe; queria dizer «{ $nearest }»?
}
error-no-lexicon = Não há léxico de «{ $from }» para «{ $to }»; há um entre duas quaisquer destas línguas: { $known }.
error-unknown-word = { $nearest ->
    [none] «{ $word }» não é uma palavra conhecida desta língua ({ $language }).
   *[other] «{ $word }» não é uma palavra conhecida desta língua ({ $language }); queria dizer «{ $nearest }»?
}
error-bad-json = Esta linha não é JSON válido (coluna { $column }).
error-not-an-object = Esta linha não é um objeto JSON.
error-missing-field = Falta o campo «{ $field }».
error-field-not-text = O campo «{ $field }» não é uma cadeia de carateres.
error-line-encoding = Esta linha não está em UTF-8.
error-address = Não é possível escutar em { $address }: { $reason }; --port e --address escolhem outro.
error-bad-lines = { $bad ->
    [1] A linha { $line } não pôde ser lida; as outras foram tratadas.
   *[other] { $bad } linhas não puderam ser lidas, a primeira das quais a { $line }; as outras foram tratadas.
}
error-output = O resultado não pôde ser escrito: { $reason }.

usage-no-command = Nenhum comando foi dado; «diptych --help» enumera-os.
usage-unknown-command = { $nearest ->
    [none] O comando «{ $command }» não existe; «diptych --help» dá a lista dos comandos.
   *[other] O comando «{ $command }» não existe; queria dizer «{ $nearest }»?
}
usage-unknown-argument = { $nearest ->
    [none] Argumento desconhecido ou supérfluo: «{ $argument }»; ver --help.
   *[other] Argumento desconhecido: «{ $argument }»; queria dizer «{ $nearest }»?
}
usage-missing = Falta { $argument }; ver --help.
usage-no-value = { $argument } precisa de um valor.
usage-value-of = «{ $value }» não é um valor de { $argument }; valores possíveis: { $valid }.
usage-bad-value = «{ $value }» não é um valor válido de { $argument }; ver --help.
usage-other = A linha de comandos não pôde ser compreendida; ver --help.

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
severity-minor = ligeiro
severity-minor-count = { $count ->
    [one] { $count } ligeira
   *[other] { $count } ligeiras
}

report-confidence = confiança { $percent }%
report-suggestion = Sugestão: { $suggestion }
explain-evidence = Indícios:
explain-linked = «{ $word }» está ligado a «{ $partner }» ({ $link }%); o léxico tem-nos por traduções um do outro a { $listed }%; semelhança de sentido aqui: { $alike }%.
explain-linked-unencoded = «{ $word }» está ligado a «{ $partner }» ({ $link }%); o léxico tem-nos por traduções um do outro a { $listed }%.
explain-unlinked = «{ $word }» não está ligado a nada do outro lado.
explain-expected = O léxico espera para «{ $word }»: { $translations }.
explain-translation = { $word } ({ $percent }%)
explain-nearest = O mais parecido com «{ $word }» do outro lado: «{ $nearest }» ({ $alike }%).
explain-judged-source = O juiz das palavras: mal traduzido { $wrong }%, não traduzido { $alone }%; tudo pesado, uma diferença a { $percent }%.
explain-judged-target = O juiz das palavras: mal traduzido { $wrong }%, acrescentado { $alone }%; tudo pesado, uma diferença a { $percent }%.
explain-divergence = A passagem inteira difere a { $percent }%.
report-also = { $words ->
    [none] O mesmo em { $place }.
   *[other] O mesmo em { $place }: «{ $words }».
}
report-nothing-there = (nada)
report-none = { $pairs ->
    [one] Nenhuma diferença ({ $pairs } par de frases comparado).
   *[other] Nenhuma diferença ({ $pairs } pares de frases comparados).
}
report-summary = { $count ->
    [one] 1 diferença: { $severities } ({ $pairs } pares de frases comparados).
   *[other] { $count } diferenças: { $severities } ({ $pairs } pares de frases comparados).
}
report-moved = { $count ->
    [one] Uma passagem está noutro lugar da tradução.
   *[other] { $count } passagens estão noutros lugares da tradução.
}
report-no-encoder = Sem codificador: frases e palavras são alinhadas apenas por léxico, números, nomes e comprimentos.
report-hidden = { $count ->
    [one] Uma constatação menos segura não é mostrada; --all mostra-a.
   *[other] { $count } constatações menos seguras não são mostradas; --all mostra-as.
}
report-silenced = { $count ->
    [one] Uma constatação já tinha sido aceite, ou está calada no texto.
   *[other] { $count } constatações já tinham sido aceites, ou estão caladas no texto.
}
report-stale = { $count ->
    [one] Uma constatação aceite já não se encontra: { $fingerprints }.
   *[other] { $count } constatações aceites já não se encontram: { $fingerprints }.
}
report-run = { $pairs ->
    [one] { $pairs } par de ficheiros comparado: { $findings ->
        [0] nenhuma diferença
        [one] 1 diferença
       *[other] { $findings } diferenças
    }.
   *[other] { $pairs } pares de ficheiros comparados: { $findings ->
        [0] nenhuma diferença
        [one] 1 diferença
       *[other] { $findings } diferenças
    }.
}
report-failures = { $count ->
    [one] Um ficheiro não pôde ser comparado:
   *[other] { $count } ficheiros não puderam ser comparados:
}
report-single = { $count ->
    [one] Um ficheiro não tem tradução: { $paths }
   *[other] { $count } ficheiros não têm tradução: { $paths }
}
report-accepted = { $count ->
    [0] Nada a aceitar.
    [one] Uma constatação aceite em { $path }.
   *[other] { $count } constatações aceites em { $path }.
}
report-bare = Não há listas de palavras para esta língua ({ $language }); só se aplicaram estas regras: { $rules }.
report-column-rule = Regra
report-column-source = Original
report-column-target = Tradução
report-column-finding = O que difere
diff-note = {"↳ "}
language-name = { $code ->
    [de] alemão
    [en] inglês
    [es] espanhol
    [fr] francês
    [it] italiano
    [nl] neerlandês
    [pt] português
   *[other] { $code }
}

## lexicon: o que se sabe de uma palavra

lexicon-heading = { $word } ({ $from } → { $to })
lexicon-frequency = { $frequency ->
    [0] ausente dos textos
   *[other] { $frequency } por milhão de palavras
}
lexicon-reading = { $features ->
    [none] { $lemma }: { $pos }
   *[other] { $lemma }: { $pos } ({ $features })
}
lexicon-columns = → frequência desta tradução da palavra; ← frequência da palavra entre o que esta traduz
lexicon-translation = → { $forward }%  ← { $backward }%  { $origin }
lexicon-more = { $count ->
    [one] e outra, menos segura; --format json mostra tudo
   *[other] e outras { $count }, menos seguras; --format json mostra tudo
}
lexicon-no-translation = Não se conhece nenhuma tradução.
lexicon-false-friends = Parece uma tradução e não é: { $words }
lexicon-origin = { $origin ->
    [dictionary] dicionário
    [texts] textos
    [both] dicionário e textos
   *[english] pelo inglês
}
part-of-speech = { $pos ->
    [noun] nome
    [verb] verbo
    [adjective] adjetivo
    [adverb] advérbio
    [pronoun] pronome
    [determiner] determinante
    [preposition] preposição
    [conjunction] conjunção
    [numeral] numeral
    [proper-noun] nome próprio
    [interjection] interjeição
    [particle] partícula
   *[unknown] palavra
}
feature = { $feature ->
    [singular] singular
    [plural] plural
    [masculine] masculino
    [feminine] feminino
    [infinitive] infinitivo
    [present] presente
    [imperfect] imperfeito
    [future] futuro
    [conditional] condicional
    [past] pretérito
    [subjunctive] conjuntivo
    [imperative] imperativo
    [past-participle] particípio passado
    [present-participle] gerúndio
    [first-person] 1.ª pessoa
    [second-person] 2.ª pessoa
    [third-person] 3.ª pessoa
    [comparative] comparativo
    [superlative] superlativo
   *[auxiliary] auxiliar
}

## examples: o que explain mostra sob uma regra; os parênteses retos marcam o que é assinalado

explain-example = Por exemplo:
number-example =
    pt  A fábrica emprega [12.000] pessoas.
    en  The plant employs [1,200] people.
date-example =
    pt  A cimeira abrirá na [quinta-feira] em Genebra.
    en  The summit opens in Geneva on [Tuesday].
name-example =
    pt  A delegação viajou para a [Áustria].
    en  The delegation travelled to [Australia].
negation-example =
    pt  O ministro [não] assinou o acordo.
    en  The minister [signed] the agreement.
direction-example =
    pt  Os preços [subiram] em março.
    en  Prices [fell] in March.
hedging-example =
    pt  Três soldados [teriam sido mortos] no ataque.
    en  Three soldiers were killed in the attack.
attribution-example =
    pt  A ponte ruiu, [segundo a polícia].
    en  The bridge collapsed.
reference-example =
    pt  O Peru assegurou que pagaria a sua dívida.
    en  Peru said that [he] would pay its debt.
lexical-example =
    pt  As eleições terão lugar em todo o [país].
    en  The elections will be held throughout the [countryside].
omission-example =
    pt  A estação foi evacuada. [Os comboios não circulam desde a noite de segunda-feira.]
    en  The station was evacuated.
addition-example =
    pt  A estação foi evacuada.
    en  The station was evacuated. [Trains have not been running since Monday evening.]
role-example =
    pt  A Grécia [comprou] dez aviões.
    en  Greece [sold] ten aircraft.
quantifier-example =
    pt  [Todos] os reféns foram libertados.
    en  [Some of] the hostages were freed.
tense-example =
    pt  O presidente [assinará] o decreto.
    en  The president [signed] the decree.
untranslated-example =
    pt  O autarca saudou [um acordo histórico para a cidade].
    en  The mayor hailed [um acordo histórico para a cidade].

terminology-example =
    +   banque centrale = central bank
    fr  La [banque centrale] a relevé ses taux.
    en  The state [bank] raised its rates.

stale-example =
    pt~ A explosão causou 12 mortos, segundo a polícia.
    pt  A explosão causou [14] mortos, segundo a polícia.
    en  The blast killed [12] people, according to the police.

## command line

cli-about = Alinha duas versões de um despacho em duas línguas e assinala onde a tradução não diz o que diz o original.
cli-after = Código de saída: 0 se nada atinge o limiar de --fail-on, 1 se algo o atinge, 2 se o trabalho não pôde ser feito. Nada sai da máquina.
cli-usage = Utilização:
cli-usage-all = diptych COMANDO [OPÇÕES] …
cli-usage-check = diptych check [OPÇÕES] ORIGEM [DESTINO …]
cli-usage-accept = diptych accept [OPÇÕES] ORIGEM [DESTINO]
cli-usage-diff = diptych diff [OPÇÕES] ORIGEM [DESTINO]
cli-usage-align = diptych align [OPÇÕES] ORIGEM [DESTINO]
cli-usage-words = diptych words [OPÇÕES] [FICHEIRO]
cli-usage-pairs = diptych pairs [OPÇÕES] [FICHEIRO]
cli-usage-serve = diptych serve [OPÇÕES]
cli-usage-lexicon = diptych lexicon [OPÇÕES] --from LL --to LL PALAVRA
cli-usage-completions = diptych completions SHELL
cli-usage-man = diptych man [COMANDO]
cli-usage-explain = diptych explain [OPÇÕES] [REGRA]
cli-commands = Comandos
cli-arguments = Argumentos
cli-options = Opções
cli-check = Assinalar onde o DESTINO não diz o que diz a ORIGEM
cli-accept = Aceitar o que se constata: anotá-lo na referência, que passa a calá-lo
cli-diff = Mostrar os dois textos lado a lado, com as palavras divergentes marcadas
cli-align = Alinhar apenas as frases
cli-words = Alinhar palavras: linhas «palavras ||| palavras» à entrada, «0-0 1-2» à saída
cli-pairs = Verificar pares já alinhados, em JSON Lines
cli-serve = Abrir a mesa: uma página e uma API HTTP nesta máquina
cli-lexicon = Mostrar o que se sabe de uma palavra ou locução: traduções, falsos amigos, formas
cli-explain = Explicar uma regra, ou enumerá-las todas
cli-completions = Escrever o que um shell precisa para completar as linhas de comandos
cli-man = Escrever a página de manual (roff)
cli-source = O original; «-» é a entrada padrão
cli-target = A sua tradução; «-» é a entrada padrão; nada se ORIGEM contém as duas (XLIFF, TMX, PO, TSV)
cli-file = As linhas a ler; sem ficheiro, ou com «-», a entrada padrão
cli-looked-up = Uma palavra em qualquer forma, ou uma locução
cli-from-language = Língua da palavra: de, en, es, fr, it, nl ou pt
cli-to-language = Língua das traduções
cli-explained = Nome de uma regra, como nos relatórios
cli-shell = bash, elvish, fish, powershell ou zsh
cli-page = Um comando; sem ele, toda a ferramenta
cli-format = Saída: { $values } (por omissão { $usual })
cli-sentences = Divisão: { $values } (por omissão { $usual }); lines: uma frase por linha
cli-from = Formato dos ficheiros: { $values } (senão, reconhecido pelo conteúdo e pelo nome)
cli-max-size = Tamanho máximo de um ficheiro, antes e depois de descomprimido, em MiB (por omissão { $usual })
cli-max-depth = Profundidade máxima dos elementos (por omissão { $usual })
cli-max-ratio = Quantas vezes o seu tamanho pode ocupar um ficheiro comprimido (por omissão { $usual })
cli-source-language = Língua do original (reconhecida se não for dada)
cli-target-language = Língua da tradução (reconhecida se não for dada)
cli-rule = Aplicar só esta regra (pode repetir-se)
cli-ignore = Não aplicar esta regra (pode repetir-se)
cli-min-confidence = Confiança mínima das constatações mostradas, de 0 a 1 (por omissão { $usual })
cli-all = Mostrar todas as constatações, mesmo incertas
cli-model = Ficheiro de pesos do codificador, em vez do incorporado; none para nenhum [ambiente: DIPTYCH_MODEL]
cli-no-encoder = Trabalhar sem o codificador, só com as listas e o léxico: mais rápido, mas cego ao sentido
cli-fail-on = Gravidade a partir da qual o código de saída é 1: { $values } (por omissão { $usual })
cli-config = As regras da casa (por omissão diptych.toml na pasta de ORIGEM, ou acima)
cli-glossary = Os termos da casa: CSV, TSV ou TBX (pode repetir-se)
cli-baseline = Calar o que este ficheiro aceitou
cli-who = Quem aceita (por omissão o nome do utilizador)
cli-why = Porque é aceite
cli-source-was = O original tal como era quando a tradução foi feita
cli-target-was = A tradução tal como era então
cli-changed-only = Mostrar só o que se constata onde algo mudou
cli-port = Porta da mesa; 0 para uma livre (por omissão { $usual })
cli-address = Endereço em que se escuta (por omissão 127.0.0.1: só esta máquina)
cli-host = Nome pelo qual os navegadores podem chamar esta máquina, além de localhost (pode repetir-se)
cli-time-limit = Segundos que um pedido pode demorar a chegar, e depois a ser respondido (por omissão { $usual })
cli-open = Abrir a página no navegador
cli-color = Cor: { $values } (por omissão { $usual })
cli-width = Largura do relatório em colunas (por omissão a do terminal)
cli-verbose = Mostrar também categorias, impressões e pontuações de alinhamento; dizer quando não se usa nenhum codificador
cli-evidence = Mostrar sob cada achado em que se apoia: ligações, léxico, semelhança, juiz (também em json e jsonl)
cli-verbose-encoder = Dizer no erro-padrão quando não se usa nenhum codificador
cli-lang = Língua do relatório: de, en, es, fr, it, nl ou pt (por omissão a do ambiente)
cli-help = Mostrar esta ajuda
cli-version = Mostrar a versão
cli-value-address = ENDEREÇO
cli-value-host = NOME
cli-value-source = ORIGEM
cli-value-target = DESTINO
cli-value-file = FICHEIRO
cli-value-text = TEXTO
cli-value-language = LL
cli-value-rule = REGRA
cli-value-number = NÚMERO
cli-value-columns = COLUNAS
cli-value-word = PALAVRA
