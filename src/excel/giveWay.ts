/**
 * Lets the pane answer the person before the work goes on. A message and not a timer: timers wait for a second in a window that is not
 * looked at.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
