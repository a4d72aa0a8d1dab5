import { Counter, Gauge, type Registry } from "prom-client";
import type { DeliveryCounts } from "./counts.ts";

/** Metrics of what a process delivers; of how all webhooks stand only where it delivers. */
export function registerDeliveryMetrics(counts: DeliveryCounts, registers: Registry[]): void {
  const counted = (name: string, help: string, label: string, of: Map<string, number>) =>
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset();
        for (const [word, count] of of) this.inc({ [label]: word }, count);
      },
    });
  counted("nutgraph_webhook_deliveries_total", "Messages that this process sent to webhooks, by what came of it.", "outcome", counts.sent);
  counted("nutgraph_webhooks_disabled_total", "Webhooks that this process switched off, by why.", "reason", counts.stopped);
  const standing = (name: string, help: string, value: (found: NonNullable<DeliveryCounts["standing"]>) => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.reset();
        if (counts.standing) this.set(value(counts.standing));
      },
    });
  standing("nutgraph_webhooks_active", "Webhooks that are switched on.", ({ active }) => active);
  standing("nutgraph_webhooks_failing", "Webhooks whose last attempt failed.", ({ failing }) => failing);
  standing(
    "nutgraph_webhook_lag",
    "Positions between the last change and what has been delivered to the webhook that is furthest behind.",
    ({ lag }) => lag,
  );
}
