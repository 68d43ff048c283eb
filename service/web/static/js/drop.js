// Files: dropped on the form, or opened with the button.

const HTML = /\.html?$/i;

/** Call `opened({text, isHtml})` for each file that somebody gives. */
export function listenToFiles(form, input, opened) {
  const give = async (file) => {
    if (file) opened({ text: await file.text(), isHtml: HTML.test(file.name) || file.type === "text/html" });
  };
  input.addEventListener("change", () => give(input.files[0]).then(() => (input.value = "")));
  form.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("receiving");
  });
  form.addEventListener("dragleave", () => form.classList.remove("receiving"));
  form.addEventListener("drop", (event) => {
    form.classList.remove("receiving");
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    give(event.dataTransfer.files[0]);
  });
}
