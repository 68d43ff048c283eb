// The form: the request that it makes, and what is filled into it.

import { headline } from "./article.js";
import { byId } from "./dom.js";
import { listenToFiles } from "./drop.js";

const OPTIONAL = ["published", "title", "timezone"];
const PAGE = /^\s*(<!doctype html|<html)\b/i;

/** The article that is asked about. */
export class Composer {
  form = byId("form");
  general = byId("form-error");
  #fields = byId("form").elements;

  /** `submit` is called when an article is to be read. */
  constructor(submit) {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
    this.form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.form.requestSubmit();
    });
    this.#fields.text.addEventListener("paste", () => setTimeout(() => this.#notice()));
    listenToFiles(this.form, byId("file"), ({ text, isHtml }) => this.fill({ [isHtml ? "html" : "text"]: text }));
    byId("begin")?.addEventListener("click", () => this.#begin());
  }

  /** The API key, empty where none is asked for. */
  get key() {
    return byId("key").value;
  }

  /** The request that the form makes: what is left empty is left out. */
  get request() {
    const request = { [this.#fields.html.checked ? "html" : "text"]: this.#fields.text.value };
    for (const name of OPTIONAL) {
      const value = this.#fields[name].value.trim();
      if (value) request[name] = value;
    }
    return request;
  }

  /** Fill in an article, {text or html, published, title}: what it lacks is emptied but for the time zone. */
  fill({ text, html, published = "", title = "" }) {
    this.#fields.text.value = text ?? html;
    this.#fields.html.checked = text === undefined;
    this.#fields.published.value = published;
    this.#fields.title.value = title;
  }

  /** Fold the form up under the article's headline. */
  fold(article) {
    byId("composer").open = false;
    byId("composer-title").textContent = headline(article);
  }

  /** What is pasted and begins as a page does is one. */
  #notice() {
    this.#fields.html.checked = PAGE.test(this.#fields.text.value);
  }

  #begin() {
    const example = byId("example");
    this.fill({ text: example.content.textContent, published: example.dataset.published });
    this.form.requestSubmit();
  }
}
