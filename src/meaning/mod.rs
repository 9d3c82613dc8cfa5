//! What words mean across languages: the encoder and the lexicon.
