//! The judges that ship, each of two stages: a network that judges every word, and trees that weigh what it
//! made of it.
//!
//! One judges words: it learned most from single errors in dispatches that are freely translated, in seven
//! languages. One judges whole pairs: it learned more from parts left out of news or put into it, in French
//! and English.

use std::sync::OnceLock;

use super::network::Network;
use super::trees::Trees;

/// A network and the trees that learned to weigh it.
#[derive(Debug)]
pub struct Stages {
    pub network: Network,
    pub trees: Trees,
}

impl Stages {
    /// The judge of words, unpacked at first use; none when it cannot be read.
    pub fn of_words() -> Option<&'static Stages> {
        static SHARED: OnceLock<Option<Stages>> = OnceLock::new();
        let files: [&[u8]; 2] =
            [include_bytes!("../../models/judge.words.bin"), include_bytes!("../../models/trees.words.bin")];
        SHARED.get_or_init(|| Self::from_bytes(files)).as_ref()
    }

    /// The judge of pairs, unpacked at first use; none when it cannot be read.
    pub fn of_pairs() -> Option<&'static Stages> {
        static SHARED: OnceLock<Option<Stages>> = OnceLock::new();
        let files: [&[u8]; 2] =
            [include_bytes!("../../models/judge.pairs.bin"), include_bytes!("../../models/trees.pairs.bin")];
        SHARED.get_or_init(|| Self::from_bytes(files)).as_ref()
    }

    fn from_bytes([network, trees]: [&[u8]; 2]) -> Option<Stages> {
        Some(Stages { network: Network::from_bytes(network)?, trees: Trees::from_bytes(trees)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_judges_can_be_read() {
        assert!(Stages::of_words().is_some() && Stages::of_pairs().is_some());
    }
}
