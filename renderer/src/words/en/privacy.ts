import type { privacy as dutch } from "../nl/privacy.ts";

/** Words of the warning that a text seems to hold what tells of one person. */
export const privacy: typeof dutch = {
  kinds: {
    bsn: "a citizen's number (BSN)",
    phone: "a telephone number",
    email: "an e-mail address",
    name_with_birth_date: "a name with a date of birth",
    birth_date: "a date of birth",
    name: "a name",
  },
  warning: (kinds) =>
    `This looks like ${kinds.join(", ").replace(/, (?=[^,]*$)/, " and ")}. ` +
    "Do not write down data of parents or children.",
};
