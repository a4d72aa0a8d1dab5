/** Samples by name and labels, as they stand in the text. */
export async function samplesOf(response: Response): Promise<Record<string, number>> {
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ") + 1))]));
}
