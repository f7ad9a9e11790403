/** The public holidays of these years, as `YYYY-MM-DD`. */
export type PublicHolidays = (years: readonly number[]) => Promise<ReadonlySet<string>>;
