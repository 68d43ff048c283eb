// The one way to the service: POST /v1/timeline.

/** A refusal: the problem details (RFC 9457) that the service answered with. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail);
    this.errors = problem.errors ?? [];
    this.status = problem.status;
  }
}

/** Return the timeline of an article as the contract's JSON. Raises Refusal. */
export async function timeline(article, key) {
  return (await post(article, "json", key)).json();
}

/** Return the timeline of an article in a format, as text. Raises Refusal. */
export async function written(article, format, key) {
  return (await post(article, format, key)).text();
}

async function post(article, format, key) {
  const headers = { "Content-Type": "application/json" };
  if (key) headers.Authorization = `Bearer ${key}`;
  const request = { method: "POST", headers, body: JSON.stringify(article) };
  let response;
  try {
    response = await fetch(`/v1/timeline?format=${encodeURIComponent(format)}`, request);
  } catch {
    throw new Refusal({ detail: "The service cannot be reached." });
  }
  if (!response.ok) throw new Refusal(await problem(response));
  return response;
}

/** Return the problem details of a response; a proxy on the way may answer with something else. */
async function problem(response) {
  try {
    return await response.json();
  } catch {
    return { status: response.status, detail: `The service answered with status ${response.status}.` };
  }
}
