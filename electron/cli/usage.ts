/** A command that was called in a wrong way: exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** The text of the help. */
export const help = `leesspoor COMMAND --db FILE [--person CODE] [--language nl|en]

  create [--example] [--name NAME]        make an administration
  import FILE [--source duo-po|duo-vo|duo-so|duo-boards|duo-po-pupils|duo-vo-pupils|
         cbs-disadvantage|lrk|cbs-births]  read a register in; without --source the
         [--municipalities 0109,1680]      kind is recognised
         [--year 2025] [--include-after-school-care] [--dry-run]
  figures --report annual-review|subsidies|coverage|boekstart|coach
                                          the figures of a report
  explain --figure ID                     the records behind one figure
  quotes [--use report|municipality|website|social_media|press] [--leave-out]
                                          highlighted activities and quotes; refused
                                          without valid consent, unless left out
  card --clinic NAME|ID --period P        the result card of a clinic, as PDF
  check                                   check the database
  backup --out FILE                       make a proven copy
  restore --from FILE                     put a copy back
  serve [--port N]                        serve the screens on this computer
  contract                                every procedure with its schemas
  call PROCEDURE [--input JSON|-]         call one procedure
  help                                    this text

figures, explain and quotes take
  --period 2024 | 2023/2024 | suitcase:2023/2024 | FROM..UNTIL   (or --year 2024)
  --scope 0109 | bind | drenthe | branch:ID | clinic:ID | location:ID
                                  (or --municipality 0109)
  --structure then|today          as it was, or with locations as they are today
                                  (not for quotes)
  --format json|csv|xlsx [--out FILE]                            (explain: json)
  --audience external|internal    figures only: external hides numbers of people
                                  under 5; of itself csv and xlsx are external, and
                                  json is internal
card takes --period (or --year) and --out FILE.

Exit: 0 done, 1 a problem you can mend, 2 wrong use, 3 a fault of ours.
`;
