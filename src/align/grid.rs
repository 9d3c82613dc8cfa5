//! A score for each pair of a source and a target word, and how pairs speak for one another.

/// How fast a pair's word counts for less with the distance, in words, along the diagonal.
const DECAY: f32 = 4.0;
/// How far along the diagonal, and beside it, pairs speak for one another.
const REACH: isize = 4;
const BESIDE: isize = 2;
/// How much better the best of a row must be for the others to count for nothing: a softmax's temperature.
const TEMPERATURE: f32 = 0.07;

/// Rows are source words, columns target words.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    columns: usize,
    values: Vec<f32>,
}

impl Grid {
    pub(super) fn new(rows: usize, columns: usize) -> Grid {
        Grid { columns, values: vec![0.0; rows * columns] }
    }

    fn rows(&self) -> usize {
        self.values.len() / self.columns
    }

    pub(super) fn get(&self, row: usize, column: usize) -> f32 {
        self.values[row * self.columns + column]
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: f32) {
        self.values[row * self.columns + column] = value;
    }

    /// This grid and a share of another one of its size.
    pub(super) fn plus(&self, other: &Grid, share: f32) -> Grid {
        let values = self.values.iter().zip(&other.values).map(|(a, b)| a + share * b).collect();
        Grid { columns: self.columns, values }
    }

    /// The column of the best value of each row, the first one of equals.
    pub(super) fn best_of_rows(&self) -> Vec<usize> {
        let best =
            |row: &[f32]| (1..row.len()).fold(0, |best, at| if row[at] > row[best] { at } else { best });
        self.values.chunks_exact(self.columns).map(best).collect()
    }

    /// The row of the best value of each column, the first one of equals.
    pub(super) fn best_of_columns(&self) -> Vec<usize> {
        let mut best = vec![0; self.columns];
        for row in 1..self.rows() {
            for (column, best) in best.iter_mut().enumerate() {
                if self.get(row, column) > self.get(*best, column) {
                    *best = row;
                }
            }
        }
        best
    }

    /// How far each pair is the best of its row and of its column: the product of the two softmaxes.
    pub(super) fn mutuality(&self) -> Grid {
        let highest = |best: f32, value: &f32| best.max(*value);
        let mut tops = vec![f32::NEG_INFINITY; self.columns];
        for row in self.values.chunks_exact(self.columns) {
            tops.iter_mut().zip(row).for_each(|(top, value)| *top = top.max(*value));
        }
        let (mut by_row, mut by_column) = (self.clone(), self.clone());
        let mut sums = vec![0.0; self.columns];
        for row in by_column.values.chunks_exact_mut(self.columns) {
            for ((value, top), sum) in row.iter_mut().zip(&tops).zip(&mut sums) {
                *value = ((*value - top) / TEMPERATURE).exp();
                *sum += *value;
            }
        }
        for (row, columns) in
            by_row.values.chunks_exact_mut(self.columns).zip(by_column.values.chunks_exact(self.columns))
        {
            let top = row.iter().fold(f32::NEG_INFINITY, highest);
            row.iter_mut().for_each(|value| *value = ((*value - top) / TEMPERATURE).exp());
            let whole: f32 = row.iter().sum();
            for ((value, column), sum) in row.iter_mut().zip(columns).zip(&sums) {
                *value *= column / (whole * sum);
            }
        }
        by_row
    }

    /// For each pair, the sum of the pairs along its diagonal and a little beside it, the near ones counting most.
    pub(super) fn along_diagonals(&self) -> Grid {
        let mut beside = Grid::new(self.rows(), self.columns);
        for (into, from) in
            beside.values.chunks_exact_mut(self.columns).zip(self.values.chunks_exact(self.columns))
        {
            for offset in -BESIDE..=BESIDE {
                add_shifted(into, from, offset, (-(offset.abs() as f32)).exp());
            }
        }
        let mut sums = Grid::new(self.rows(), self.columns);
        for (row, into) in sums.values.chunks_exact_mut(self.columns).enumerate() {
            for offset in (-REACH..=REACH).filter(|offset| *offset != 0) {
                let Some(from) = row.checked_add_signed(offset).filter(|from| *from < self.rows()) else {
                    continue;
                };
                let from = &beside.values[from * self.columns..(from + 1) * self.columns];
                add_shifted(into, from, offset, (-(offset.abs() as f32) / DECAY).exp());
            }
        }
        sums
    }
}

/// Adds `weight * from[k + offset]` to each `into[k]`.
fn add_shifted(into: &mut [f32], from: &[f32], offset: isize, weight: f32) {
    let skip = offset.unsigned_abs().min(into.len());
    let (into, from) = match offset < 0 {
        true => (&mut into[skip..], &from[..from.len() - skip]),
        false => (&mut into[..from.len() - skip], &from[skip..]),
    };
    into.iter_mut().zip(from).for_each(|(sum, value)| *sum += weight * value);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doubtful_pair_follows_the_sure_ones_around_it() {
        let mut grid = Grid::new(3, 4);
        for (row, column, value) in [(0, 0, 1.0), (2, 2, 1.0), (1, 1, 0.5), (1, 3, 0.5)] {
            grid.set(row, column, value);
        }
        let context = grid.mutuality().along_diagonals();
        assert_eq!(grid.plus(&context, 0.1).best_of_rows(), [0, 1, 2]);
        assert!(context.get(1, 1) > context.get(1, 3));
    }

    #[test]
    fn shifts_stay_inside() {
        let mut into = [0.0; 2];
        for offset in [-3, -2, 2, 3] {
            add_shifted(&mut into, &[1.0, 2.0], offset, 1.0);
        }
        assert_eq!(into, [0.0, 0.0]);
        add_shifted(&mut into, &[1.0, 2.0], 1, 1.0);
        assert_eq!(into, [2.0, 0.0]);
    }
}
