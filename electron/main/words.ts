/**
 * The few sentences of the shell itself, for moments at which there is no screen that could say
 * them. All other words are those of the screen.
 */
const words = {
  nl: {
    all: "Alle bestanden",
    notWritten: (file: string, reason: string) =>
      `${file} kon niet worden bewaard (${reason}). Sluit het bestand in andere programma's of ` +
      "kies een andere naam of map.",
    notRead: (file: string, reason: string) => `${file} kon niet worden gelezen (${reason}).`,
    tooLarge: (file: string, megabytes: number) =>
      `${file} is te groot; een bestand mag hoogstens ${megabytes} MB zijn.`,
    broken: (reference: string) =>
      `Er ging iets mis (kenmerk ${reference}). Wat bewaard was, is bewaard gebleven.`,
    again: "Verder gaan",
    leave: "Afsluiten",
  },
  en: {
    all: "All files",
    notWritten: (file: string, reason: string) =>
      `${file} could not be saved (${reason}). Close the file in other programs or choose ` +
      "another name or folder.",
    notRead: (file: string, reason: string) => `${file} could not be read (${reason}).`,
    tooLarge: (file: string, megabytes: number) =>
      `${file} is too large; a file may be ${megabytes} MB at most.`,
    broken: (reference: string) =>
      `Something went wrong (reference ${reference}). What was saved has stayed saved.`,
    again: "Continue",
    leave: "Quit",
  },
};

/** The sentences of the shell in one language. */
export type ShellWords = (typeof words)["nl"];

/** Gives the sentences in the system's language; Dutch when it is neither Dutch nor English. */
export function shellWords(locale: string): ShellWords {
  return /^en\b/i.test(locale) ? words.en : words.nl;
}
