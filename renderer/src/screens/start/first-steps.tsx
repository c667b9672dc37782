import { Button } from "../../parts/button.tsx";
import { Section } from "../../parts/section.tsx";
import { go } from "../../router.tsx";
import { useWords } from "../../words/use-words.ts";
import { startOf } from "./start-of.ts";

/** What an empty administration needs first: schools, participations, an activity. */
export function FirstSteps() {
  const words = useWords().start;
  const targets = [
    { label: words.readRegister, to: startOf("imports") },
    { label: words.addParticipation, to: startOf("participations", "?nieuw=1") },
    { label: words.newActivity, to: startOf("activities", "?nieuw=1") },
  ];
  return (
    <div className="stack">
      <div>
        <h2>{words.begin}</h2>
        <p className="muted">{words.beginLead}</p>
      </div>
      <div className="columns">
        {words.steps.map(({ title, text }, index) => {
          const { label, to } = targets[index] ?? { label: "", to: null };
          return (
            <Section key={title} title={`${index + 1}. ${title}`}>
              <div className="stack">
                <p className="small">{text}</p>
                {to && (
                  <div>
                    <Button onClick={() => go(to)}>{label}</Button>
                  </div>
                )}
              </div>
            </Section>
          );
        })}
      </div>
    </div>
  );
}
