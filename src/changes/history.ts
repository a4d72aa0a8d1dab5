import { createRouter, type Service } from "../http/router.ts";
export function historyRoutes(_service: Service) {
  return createRouter();
}
