import { ipcMain, type WebFrameMain } from "electron";
import type { z } from "zod";
import { isOurPage } from "./page-address.ts";

/** Answers what the page asks on a channel, once its frame and its data have been checked. */
export function answerPage<Input, Output>(
  channel: string,
  schema: z.ZodType<Input>,
  answer: (input: Input) => Promise<Output>,
): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    if (!isOurFrame(event.senderFrame)) throw new Error(`${channel}: refused`);
    return answer(schema.parse(input));
  });
}

/** Hears what the page tells on a channel; what is not from our page or not sound is dropped. */
export function hearPage<Input>(
  channel: string,
  schema: z.ZodType<Input>,
  hear: (input: Input, frame: WebFrameMain) => void,
): void {
  ipcMain.on(channel, (event, input: unknown) => {
    const frame = event.senderFrame;
    const parsed = schema.safeParse(input);
    if (frame && isOurFrame(frame) && parsed.success) hear(parsed.data, frame);
  });
}

/** Whether a frame is the whole window showing our page; a frame inside it never is. */
function isOurFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOurPage(frame.url);
}
