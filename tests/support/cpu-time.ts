/** Milliseconds of processor time that this thread has taken: what else the machine does, does not count. */
export function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
