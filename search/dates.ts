/** The first day that a date may mean, as `YYYYMMDD`: `2018-08` → 20180801. */
export function firstDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}

/** The last day that a date may mean; day 31 of any month, since days are only compared. */
export function lastDay(date: string): number {
  const [year = 0, month = 12, day = 31] = date.split('-').map(Number)
  return year * 10_000 + month * 100 + day
}
