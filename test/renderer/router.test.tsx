import { act, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { go, Link, readAddress, useAddress, withQuery } from "../../renderer/src/router.tsx";
import { show } from "./show.tsx";

function Where() {
  const { segments, query } = useAddress();
  return <output>{`${segments.join(" > ")} ${query.get("periode") ?? ""}`}</output>;
}

describe("the address", () => {
  it("says which record is open and over which period", () => {
    const address = readAddress("/locaties/scholen/a%20b?periode=2023%2F2024");
    expect(address.segments).toEqual(["locaties", "scholen", "a b"]);
    expect(address.query.get("periode")).toBe("2023/2024");
  });

  it("survives a broken escape that someone typed", () => {
    expect(readAddress("/locaties/%E0%A4%A").segments).toEqual(["locaties", "%E0%A4%A"]);
  });

  it("changes one part of the question and keeps the rest", () => {
    const address = readAddress("/cijfers/rapporten?gebied=0109&periode=2024");
    expect(withQuery(address, { periode: "2023/2024" })).toBe(
      "/cijfers/rapporten?gebied=0109&periode=2023%2F2024",
    );
    expect(withQuery(address, { periode: null, gebied: null })).toBe("/cijfers/rapporten");
  });

  it("moves the screen when a link is followed or the product goes somewhere", async () => {
    const { user } = show(
      <>
        <Where />
        <Link to="/cijfers/rapporten?periode=2024">Rapporten</Link>
      </>,
    );
    await user.click(screen.getByRole("link", { name: "Rapporten" }));
    expect(screen.getByRole("status").textContent).toBe("cijfers > rapporten 2024");
    act(() => go("/gegevens/importeren"));
    expect(screen.getByRole("status").textContent?.trim()).toBe("gegevens > importeren");
  });

  it("leaves no step to come back to when it replaces", () => {
    const before = window.history.length;
    go("/uren/week", { replace: true });
    expect(window.location.pathname).toBe("/uren/week");
    expect(window.history.length).toBe(before);
  });
});
