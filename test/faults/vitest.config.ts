import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/faults/*.faults.ts"], fileParallelism: false, testTimeout: 1_800_000, hookTimeout: 120_000 },
});
