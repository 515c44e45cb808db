//! Codes of ideas: short enough to call across a room.
use rand::RngExt as _;

/// No vowels (no words arise), no look-alikes (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V: at most one of each), and of the
/// letters whose German names rhyme (B C D E G P T W) only P.
const LETTERS: [char; 15] = ['F', 'H', 'K', 'M', 'P', 'R', 'V', 'X', '2', '3', '4', '5', '6', '7', '9'];
const LENGTH: usize = 4;

/// A new random code, such as `K4RH`: one of some fifty thousand, so an event's codes may clash; draw again then.
pub fn new_code() -> String {
    let mut random = rand::rng();
    loop {
        let code: String = (0..LENGTH).map(|_| LETTERS[random.random_range(0..LETTERS.len())]).collect();
        if is_sayable(&code) {
            return code;
        }
    }
}

/// Whether nobody has to count: no letter three times in a row.
fn is_sayable(code: &str) -> bool {
    !code.as_bytes().windows(3).any(|three| three[0] == three[1] && three[1] == three[2])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_four_letters_that_cannot_be_mistaken() {
        for _ in 0..1000 {
            let code = new_code();
            assert_eq!(code.len(), 4);
            assert!(
                !code.contains(['A', 'E', 'I', 'O', 'U', 'Y', '0', '1', 'L', '8', 'B', 'S', 'Z', 'G']),
                "{code}"
            );
        }
    }

    #[test]
    fn a_letter_three_times_in_a_row_is_not_drawn() {
        assert!(is_sayable("K4K4"));
        assert!(is_sayable("77KK"));
        assert!(!is_sayable("777K"));
        assert!(!is_sayable("4KKK"));
    }
}
