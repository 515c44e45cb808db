//! Many rows in one statement.

/// So many rows are written by one statement; more than this hardly saves time, and numbers of values are limited.
pub const ROWS_AT_ONCE: usize = 200;

/// The same `VALUES` for every row: `($1, $2), ($3, $4)` for two rows of two columns.
pub fn values(rows: usize, columns: usize) -> String {
    let row = |row: usize| {
        let values = (1..=columns).map(|column| format!("${}", row * columns + column));
        format!("({})", values.collect::<Vec<_>>().join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_numbered_through_all_rows() {
        assert_eq!(values(2, 2), "($1, $2), ($3, $4)");
        assert_eq!(values(1, 3), "($1, $2, $3)");
    }
}
