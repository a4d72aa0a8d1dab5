import { expect, test } from "vitest";
import { type Answer, openService } from "./service.ts";

type Faceted = Answer & { facets: Record<string, { values: { value: string; label: string | null; count: number }[] }> };

test("a facet names what its ids stand for, but nothing that has been withdrawn", async () => {
  const service = await openService();
  try {
    const about = async () => (await service.json<Faceted>("/v1/claims?facets=about")).facets.about?.values ?? [];
    const [first, second] = await about();
    const { name } = await service.one<{ name: string }>(`/v1/actors/${first?.value}`);
    expect(first?.label).toBe(name);
    await service.db.$client`update actors set status = 'withdrawn', withdrawn_at = now() where id = ${first?.value ?? ""}`;
    expect(await about()).toEqual(expect.arrayContaining([{ ...first, label: null }, second]));
  } finally {
    await service.close();
  }
});
