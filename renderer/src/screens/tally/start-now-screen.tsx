import type { ReactNode } from "react";
import { useState } from "react";
import { client } from "../../api.ts";
import { ErrorNote, Loaded } from "../../parts/error-note.tsx";
import { Icon } from "../../parts/icons.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { addressOf } from "../../rooms.ts";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { localToday } from "../records/open-chip.tsx";
import { useRecords } from "../records/record-client.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { storing } from "../records/store-record.ts";
import { halfDayAt } from "./half-day-time.ts";
import type { HalfDay } from "./session-words.ts";
import "./start-now.css";
import { halfDays, tallyAddress } from "./tally-address.ts";
import { TallyShell } from "./tally-shell.tsx";

type StartNowScreenProps = { person: string | null; notices?: ReactNode };

/** Begins a half-day of today: one that was planned, or one at a clinic where none was. */
export function StartNowScreen({ person, notices }: StartNowScreenProps) {
  const words = useWords();
  const own = words.tally;
  const sessions = useRecords("clinicSession", { state: "planned" });
  const clinics = useRecords("clinic");
  const staff = useRecords("staff");
  const today = localToday();
  return (
    <TallyShell
      title={own.now.title}
      leaveLabel={own.leave}
      onLeave={() => go(halfDays)}
      notices={notices}
    >
      <div className="tally-middle">
        <p className="muted">{own.now.lead}</p>
        <Loaded query={sessions}>
          {(planned) => <Today sessions={planned.filter(({ heldOn }) => heldOn === today)} />}
        </Loaded>
        <Loaded query={clinics}>
          {(all) => (
            <Loaded query={staff}>
              {(people) => (
                <NotPlanned
                  clinics={all.filter(({ closedOn }) => !closedOn || closedOn >= today)}
                  coaches={coachesOf(people, person, today)}
                  person={person}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
    </TallyShell>
  );
}

/** The coaches who work now, and whoever sits at this computer, that one first. */
function coachesOf(people: readonly RowOf<"staff">[], person: string | null, today: string) {
  const works = ({ activeUntil }: RowOf<"staff">) => !activeUntil || activeUntil >= today;
  const fits = (one: RowOf<"staff">) => one.code === person || one.role === "boekstart_coach";
  const mine = ({ code }: RowOf<"staff">) => (code === person ? 0 : 1);
  return people.filter((one) => works(one) && fits(one)).sort((a, b) => mine(a) - mine(b));
}

function Today({ sessions }: { sessions: readonly HalfDay[] }) {
  const words = useWords();
  const own = words.tally.now;
  if (sessions.length === 0) return null;
  return (
    <Section title={own.today}>
      <div className="start-now">
        {sessions.map((session) => (
          <button
            key={session.id}
            type="button"
            className="start-now-clinic"
            onClick={() => go(tallyAddress(session.id, "tally"))}
          >
            <Icon name="clock" size={20} />
            <span>
              <strong>{session.clinicName}</strong>
              <span className="muted small">
                {words.codes.halfDay[session.halfDay]} · {session.staffCode} ·{" "}
                {own.resume(session.presses)}
              </span>
            </span>
          </button>
        ))}
      </div>
    </Section>
  );
}

type NotPlannedProps = {
  clinics: readonly RowOf<"clinic">[];
  coaches: readonly RowOf<"staff">[];
  person: string | null;
};

function NotPlanned({ clinics, coaches, person }: NotPlannedProps) {
  const words = useWords();
  const own = words.tally.now;
  const known = coaches.find(({ code, role }) => code === person && role === "boekstart_coach");
  const [coach, setCoach] = useState(known?.id ?? coaches.find(isCoach)?.id ?? coaches[0]?.id);
  const [trouble, setTrouble] = useState<unknown>(null);
  if (clinics.length === 0) {
    const toClinics = { label: own.toClinics, run: () => go(addressOf("clinics")) };
    return (
      <EmptyState icon="place" title={own.noClinics} action={toClinics}>
        {own.noClinicsText}
      </EmptyState>
    );
  }
  const begin = async (clinicId: string) => {
    try {
      go(tallyAddress(await todayAt(clinicId, coach ?? "", words), "tally"));
    } catch (error) {
      setTrouble(error);
    }
  };
  return (
    <Section title={own.other} aside={words.codes.halfDay[halfDayAt(new Date())]}>
      {trouble !== null && <ErrorNote error={trouble} />}
      {coaches.length > 1 && (
        <fieldset className="plain-set start-now-coaches">
          <legend className="muted small">{own.coach}</legend>
          {coaches.map(({ id, code }) => (
            <label key={id} className="tally-button">
              <input
                type="radio"
                name="coach"
                checked={id === coach}
                onChange={() => setCoach(id)}
              />
              {code}
            </label>
          ))}
        </fieldset>
      )}
      <div className="start-now">
        {clinics.map(({ id, name, town, municipalityName }) => (
          <button
            key={id}
            type="button"
            className="start-now-clinic"
            onClick={() => void begin(id)}
          >
            <Icon name="place" size={20} />
            <span>
              <strong>{name}</strong>
              <span className="muted small">
                {[town, municipalityName].filter(Boolean).join(" · ")}
              </span>
            </span>
          </button>
        ))}
      </div>
    </Section>
  );
}

function isCoach({ role }: RowOf<"staff">): boolean {
  return role === "boekstart_coach";
}

/** The half-day of now at a clinic: the one that is planned there, else a new one. Gives its id. */
async function todayAt(clinicId: string, staffId: string, words: Parameters<typeof storing>[0]) {
  const at = { clinicId, staffId, heldOn: localToday(), halfDay: halfDayAt(new Date()) };
  const there = await client.clinicSession.list({ clinicId, staffId });
  const same = there.find(({ heldOn, halfDay }) => heldOn === at.heldOn && halfDay === at.halfDay);
  if (same) return same.id;
  const draft = { ...at, kind: "regular", state: "planned" } as const;
  const made = await storing(words, "clinicSession", draft, () =>
    client.clinicSession.create(draft),
  );
  return made.key;
}
