/** Arithmetic modulo a prime: exact, and small enough that products stay whole numbers. */
const PRIME = 1_000_003

/**
 * Which unknowns follow exactly from sums that are known. A row holds, for every unknown, how often the sum counts it (1, 0, or -1
 * for the sum itself where that is unknown too). Gives the places of the unknowns that have one value only.
 */
export function findSolvable(rows: readonly (readonly number[])[]): number[] {
  const matrix = rows.map((row) => Float64Array.from(row, (value) => (value + PRIME) % PRIME))
  const rank = reduce(matrix)
  return matrix.slice(0, rank).flatMap((row) => {
    const first = row.findIndex((value) => value !== 0)
    return row.some((value, at) => value !== 0 && at !== first) ? [] : [first]
  })
}

/** Brings the matrix into reduced row echelon form, in place; gives its rank. */
function reduce(matrix: Float64Array[]): number {
  const width = matrix[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width && rank < matrix.length; column += 1) {
    const at = matrix.findIndex((row, index) => index >= rank && row[column] !== 0)
    const pivot = matrix[at]
    const swapped = matrix[rank]
    if (!pivot || !swapped) continue
    matrix[at] = swapped
    const factor = invert(pivot[column] ?? 1)
    const lead = pivot.map((value) => (value * factor) % PRIME)
    matrix[rank] = lead
    for (const [index, row] of matrix.entries()) {
      const times = row[column] ?? 0
      if (index === rank || times === 0) continue
      for (const [place, value] of lead.entries())
        if (value !== 0) row[place] = ((row[place] ?? 0) + (PRIME - times) * value) % PRIME
    }
    rank += 1
  }
  return rank
}

/** The number that gives 1 when multiplied, by Fermat's little theorem. */
function invert(value: number): number {
  let result = 1
  let base = value % PRIME
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}
