import { contextBridge, ipcRenderer } from "electron";

ipcRenderer.on("leesspoor:port", (event) => {
  // Any origin: it goes to this very window, in which no other page than ours can be.
  window.postMessage("leesspoor-port", "*", [...event.ports]);
});

contextBridge.exposeInMainWorld("leesspoor", {
  saveFile: (file: unknown) => ipcRenderer.invoke("leesspoor:save-file", file),
  openFile: (options: unknown) => ipcRenderer.invoke("leesspoor:open-file", options),
  requestPort: () => ipcRenderer.send("leesspoor:port"),
  setMenu: (labels: unknown) => ipcRenderer.send("leesspoor:menu", labels),
  onCommand: (run: (id: string) => void) => {
    const listener = (_event: unknown, id: string) => run(id);
    ipcRenderer.on("leesspoor:command", listener);
    return () => ipcRenderer.off("leesspoor:command", listener);
  },
});
