/** The exit statuses of the commands; their help says what each means there. */
export const fine = 0;
export const refused = 1;
export const unusable = 2;
export const databaseTrouble = 3;

/** Runs a command with the arguments of the process, which ends with the status that it returns. */
export async function runCommand(run: (args: string[]) => Promise<number>): Promise<void> {
  // A reader such as head may close the pipe before everything is said.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  process.exitCode = await run(process.argv.slice(2));
}

/** Says something to people, where it does not get into what the command writes. */
export function complain(lines: string[]): void {
  process.stderr.write(`${lines.join("\n")}\n`);
}
