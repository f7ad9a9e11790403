const mostDots = 20;

/**
 * One dot for each seat, filled for those who have answered: «●●●●●○○○○»; scaled down above 20 seats, and even then
 * never all filled while someone is missing, nor all empty when someone has answered.
 */
export function dots(done: number, total: number): string {
  const all = Math.min(total, mostDots);
  const exact = total === 0 ? 0 : (Math.min(Math.max(done, 0), total) * all) / total;
  const filled = exact < all / 2 ? Math.ceil(exact) : Math.floor(exact);
  return '●'.repeat(filled) + '○'.repeat(all - filled);
}
