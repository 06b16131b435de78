/** docs/tour.md by a client that is generated from the API description: from sign-up to a search hit. */
import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import createClient from "openapi-fetch";
import type { components, paths } from "../generated/api.js";

type Module = components["schemas"]["DraftModule"];

const address = process.env.GUIZHANG_URL ?? "http://127.0.0.1:8080";
const api = createClient<paths>({ baseUrl: `${address}/api/v1`, headers: { "Accept-Language": "en" } });

/** The content of an answer that has to be one. */
function got<T>(answer: { data?: T; error?: unknown; response: Response }): T {
  if (answer.data === undefined) {
    throw new Error(`${answer.response.url} answered ${answer.response.status}: ${JSON.stringify(answer.error)}`);
  }
  return answer.data;
}

const granted = got(
  await api.POST("/sign-ups", {
    body: {
      business: "River View",
      trade: "restaurant",
      owner: { name: "Li Hua", login: `owner-${Date.now()}-ts@example.com`, password: "Noodle-soup-for-17" },
    },
  }),
);
api.use({
  onRequest({ request }) {
    request.headers.set("Authorization", `Bearer ${granted.token}`);
  },
});
const me = got(await api.GET("/me"));
assert.equal(me.role, "OWNER");
assert.equal(me.tenant.id, granted.tenant);

assert.ok(got(await api.GET("/trades")).length > 0);
assert.ok(got(await api.GET("/templates")).some((card) => card.id === "restaurant-operations"));

const activated: Module = got(await api.POST("/modules", { body: { template: "restaurant-operations" } }));
const module = { path: { module: activated.id } };

async function etag(): Promise<string> {
  const answer = await api.GET("/modules/{module}", { params: module });
  got(answer);
  return answer.response.headers.get("ETag") ?? "";
}

const set = got(
  await api.PUT("/modules/{module}/parameters", {
    params: { ...module, header: { "If-Match": await etag() } },
    body: {
      parameters: {
        "company-name": "River View",
        "closing-time": "21:30",
        "sign-on-time": "17:30",
        "supplier-settlement-interval": "P10D",
        "report-day": 6,
      },
    },
  }),
);
assert.equal(set.parameters["report-day"], 6);

const refused = await api.PUT("/modules/{module}/parameters", {
  params: { ...module, header: { "If-Match": await etag() } },
  body: { parameters: { "report-day": 31 } },
});
assert.equal(refused.response.status, 400);
assert.equal(refused.error?.errors?.[0]?.field, "/parameters/report-day");

const edition = got(
  await api.POST("/modules/{module}/editions", {
    params: { ...module, header: { "If-Match": await etag() } },
    body: { note: "First edition" },
  }),
);
assert.equal(edition.number, "1.0");

const handbook = got(await api.GET("/handbook"));
const clause = handbook[0]?.content.chapters?.[0]?.clauses?.[0];
assert.equal(handbook[0]?.edition.id, edition.id);
assert.ok(clause?.text.en.includes("River View"));

/** The search follows a change within a moment: an answer that is behind is asked for again, half a minute at most. */
async function find(q: string) {
  for (let left = 300; ; left--) {
    const found = got(await api.GET("/search", { params: { query: { q, limit: 1 } } }));
    if (found.freshness === "CURRENT" || left === 0) {
      return found;
    }
    await setTimeout(100);
  }
}

for (const q of ["招牌灯", "sign light"]) {
  const found = await find(q);
  assert.equal(found.freshness, "CURRENT", q);
  assert.equal(found.hits.length, 1, q);
  assert.equal(found.hits[0]?.module, activated.id);
}
console.log("The tour went to its end.");
