/**
 * A primary school of Coevorden in the example: town, type, place of its board in Coevorden, first
 * day in dBos, and the pupils who took part on four count dates (null: not counted that day).
 */
export type CoevordenSchool = readonly [
  town: string,
  type: "bo" | "sbo",
  board: 0 | 1 | 2,
  since: string,
  pupils: readonly (number | null)[],
];

/** The count dates of the pupils below, in order; the last lies after the year of the report. */
export const pupilCountDays = ["2023-02-01", "2024-02-01", "2024-10-01", "2025-02-01"] as const;

/**
 * The 24 primary schools of Coevorden. The last counts up to the end of 2024 add up to 2,129, as
 * in the annual report; the numbers per school are invented.
 */
export const coevordenSchools: readonly CoevordenSchool[] = [
  ["Coevorden", "bo", 0, "2012-09-01", [203, 198, 194, 191]],
  ["Coevorden", "bo", 0, "2013-08-01", [178, 174, 171, 170]],
  ["Coevorden", "bo", 1, "2013-08-01", [151, 152, 149, 150]],
  ["Coevorden", "bo", 1, "2014-08-01", [137, 135, 131, 128]],
  ["Coevorden", "bo", 2, "2014-08-01", [119, 122, null, 124]],
  ["Coevorden", "bo", 0, "2015-08-01", [108, 110, 112, 111]],
  ["Coevorden", "bo", 1, "2016-08-01", [101, 99, 96, 97]],
  ["Coevorden", "bo", 2, "2018-08-01", [79, 74, null, 71]],
  ["Coevorden", "sbo", 0, "2019-08-01", [58, 60, 61, 63]],
  ["Aalden", "bo", 0, "2012-09-01", [127, 124, 121, 118]],
  ["Aalden", "bo", 1, "2014-08-01", [81, 83, 84, 86]],
  ["Aalden", "bo", 1, "2017-08-01", [55, 52, null, 50]],
  ["Dalen", "bo", 0, "2013-08-01", [149, 151, 153, 156]],
  ["Dalerpeel", "bo", 0, "2015-08-01", [44, 42, 41, 41]],
  ["Dalerveen", "bo", 0, "2016-08-01", [40, 38, null, null]],
  ["Geesbrug", "bo", 0, "2015-08-01", [49, 48, 47, 45]],
  ["Geesbrug", "bo", 1, "2018-08-01", [35, 33, null, 34]],
  ["Noord-Sleen", "bo", 0, "2017-08-01", [37, 35, 36, 36]],
  ["Oosterhesselen", "bo", 0, "2014-08-01", [113, 111, 109, 107]],
  ["Schoonoord", "bo", 0, "2013-08-01", [80, 78, 76, 75]],
  ["Schoonoord", "bo", 1, "2016-08-01", [47, 45, null, 44]],
  ["Sleen", "bo", 0, "2012-09-01", [94, 97, 98, 99]],
  ["Sleen", "bo", 1, "2016-08-01", [59, 58, 57, 55]],
  ["Wachtum", "bo", 0, "2020-08-01", [31, 29, null, 28]],
];
