/**
 * Lets the pane answer the person, and do what is due, before the work goes on: in the first turn the browser finds out what is due, in
 * the second that has been done. Messages and not timers: timers wait for a second in a window that is not looked at.
 */
export async function giveWay(): Promise<void> {
  await turn();
  await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
