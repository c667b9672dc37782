import { isFirstName, isOfOrganisation, isOfPlaceOrMeeting, isTown } from "./personal-names.ts";

/** A place in a text: from the first character to the one after the last. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** A day of birth in a text, with or without the name that stands beside it. */
export interface BirthDate extends Span {
  readonly kind: "name_with_birth_date" | "birth_date";
}

const months = [
  ...["jan(?:uari|uary)?", "feb(?:ruari|ruary)?", "mrt", "maart", "march", "apr(?:il)?"],
  ...["mei", "may", "juni?", "june?", "juli?", "july?", "aug(?:ustus|ust)?", "sept?(?:ember)?"],
  ...["okt(?:ober)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"],
].join("|");
const dayNumber = "(?:0?[1-9]|[12]\\d|3[01])";
const monthNumber = "(?:0?[1-9]|1[0-2])";
const fullYear = "(?:19|20)\\d\\d";

const writtenDay = new RegExp(
  "(?<![\\d.,/-])(?:" +
    `${dayNumber}\\s?([-/.])\\s?${monthNumber}\\s?\\1\\s?(?:${fullYear}|'?\\d\\d)` +
    `|${fullYear}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])` +
    `|${dayNumber}\\s(?:${months})\\.?\\s(?:${fullYear}|'\\d\\d)` +
    ")(?![\\d/]|[.,-]\\d)",
  "giu",
);

/** What says that the day after it is one of birth; "geboren vanaf" says it of a group. */
const bornBefore = new RegExp(
  "(?<!\\p{L})(?:geb(?:oren|oortedatum|oortedag|datum|\\.\\s?datum|\\.)?|born|date of birth|dob)" +
    "[\\s:.(*]{0,6}(?:(?:op|is|on)(?:\\s|:))?[\\s:]{0,4}$",
  "iu",
);
const bornAfter = /^[\s,)]{0,3}(?:geboren|born)(?!\p{L})/iu;

/** How far from a day a name is looked for. */
const NEAR = 80;

const particles = new Set(
  "van de der den ter ten te het 't la le du da dos von zu el al bin ben ibn op in".split(" "),
);
/** What stands before the name of a person. */
const titles = new Set(
  `mevrouw mevr mw meneer mijnheer dhr heer juf juffrouw meester baby dokter dochter dochtertje
  zoon zoontje kleinzoon kleindochter zusje broertje heet genaamd oma opa tante oom mama papa`
    .split(/\s+/)
    .filter((title) => title !== ""),
);

function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase().replace(".", ""));
}

const word = /\p{L}[\p{L}\p{M}'’-]*\.?/gu;

interface Word extends Span {
  readonly text: string;
}

function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(word)].map((match) => ({
    text: match[0],
    from: offset + match.index,
    until: offset + match.index + match[0].length,
  }));
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

function isInitial(text: string): boolean {
  return /^\p{Lu}\.$/u.test(text);
}

/**
 * Whether a run of words is a name: a known first name, initials, or two with a capital; one is
 * enough for someone who is said to be born.
 */
function isName(run: readonly Word[], title: string, born: boolean): boolean {
  const names = run.filter(({ text }) => isCapital(text) && !isTown(text));
  const [first] = names;
  if (!first || names.some(({ text }) => isOfOrganisation(text))) return false;
  if (isFirstName(first.text) || isTitle(title)) return true;
  if (names.some(({ text }) => !isInitial(text) && isOfPlaceOrMeeting(text))) return false;
  const whole = names.filter(({ text }) => !isInitial(text) && text.length > 1);
  return whole.length >= 1 && (born || names.length >= 2);
}

/** The words at the end of a text that can be one name, read backwards from its end. */
function lastRun(words: readonly Word[], text: string, offset: number): Word[] {
  const run: Word[] = [];
  let next: Word | undefined;
  for (const each of words.toReversed()) {
    const between = next ? text.slice(each.until - offset, next.from - offset) : "";
    if (next && !/^\s{1,2}$/.test(between)) break;
    const small = particles.has(each.text.toLowerCase());
    if (!isCapital(each.text) && !(small && next)) break;
    run.unshift(each);
    next = each;
    if (run.length === 6) break;
  }
  while (run[0] && !isCapital(run[0].text)) run.shift();
  return run;
}

const join = /[\s,;:()[\]|*–-]{0,6}$/u;

/** The name that ends just before a place in the text; a town may stand between them. */
function nameBefore(text: string, end: number, born: boolean): Span | null {
  const offset = Math.max(0, end - NEAR);
  let before = text.slice(offset, end).replace(/(?:\s|^)(?:is|was|werd)\s{0,2}$/iu, "");
  for (let step = 0; step < 2; step += 1) {
    before = before.replace(join, "");
    const words = wordsOf(before, offset);
    const last = words.at(-1);
    if (!last || last.until !== offset + before.length) return null;
    const lower = last.text.toLowerCase();
    if (!isCapital(last.text) && isFirstName(lower) && !["jan", "ton"].includes(lower)) return last;
    const run = lastRun(words, before, offset);
    const [first] = run;
    if (!first) return null;
    const title = words.filter(({ until }) => until <= first.from).at(-1)?.text ?? "";
    if (isName(run, title, born)) return { from: first.from, until: last.until };
    if (!run.every(({ text: each }) => isTown(each))) return null;
    before = before.slice(0, first.from - offset).replace(/\s(?:uit|te|in)\s{1,2}$/iu, "");
  }
  return null;
}

/** The known first name that begins just after a place in the text. */
function nameAfter(text: string, start: number): Span | null {
  const after = text.slice(start, start + NEAR);
  const lead = /^[\s,;:()[\]|*–-]{1,6}/u.exec(after)?.[0].length ?? 0;
  const [first, second] = wordsOf(after.slice(lead), start + lead);
  if (!first || first.from !== start + lead || !isCapital(first.text)) return null;
  const isHere = isFirstName(first.text) && !isOfPlaceOrMeeting(second?.text ?? "");
  return isHere ? { from: first.from, until: first.until } : null;
}

/** Finds the days in a text that look like a day of birth, with the name beside them. */
export function findBirthDates(text: string): BirthDate[] {
  const found: BirthDate[] = [];
  for (const match of text.matchAll(writtenDay)) {
    const day = { from: match.index, until: match.index + match[0].length };
    const lead = text.slice(Math.max(0, day.from - 40), day.from);
    const marker = bornBefore.exec(lead)?.[0].length ?? 0;
    const name = nameBefore(text, day.from - marker, marker > 0) ?? nameAfter(text, day.until);
    const from = Math.min(day.from, name?.from ?? day.from);
    const until = Math.max(day.until, name?.until ?? day.until);
    if (name) found.push({ kind: "name_with_birth_date", from, until });
    else if (marker > 0 || bornAfter.test(text.slice(day.until, day.until + 20))) {
      found.push({ kind: "birth_date", ...day });
    }
  }
  return found;
}

/** Finds what looks like the name of a person: a known first name, or a name after a title. */
export function findNames(text: string): Span[] {
  const words = wordsOf(text, 0);
  const found: Span[] = [];
  for (const [place, each] of words.entries()) {
    const before = words[place - 1]?.text ?? "";
    const bare = each.text.replace(/(?:['’]s|\.)$/u, "");
    if (!isCapital(bare) || bare.length < 2 || isOfPlaceOrMeeting(bare)) continue;
    if (isFirstName(bare) || isTitle(before)) {
      found.push({ from: each.from, until: each.until });
    }
  }
  return found;
}
