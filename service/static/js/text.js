// A file can be dropped on the form; the button says that the search is on its way.
const form = document.querySelector(".plan");
const drop = form.querySelector(".drop");
const file = form.querySelector("[type=file]");
const button = form.querySelector("button");
const label = button.textContent;

form.querySelector(".dropping").hidden = false;

for (const name of ["dragenter", "dragover"]) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.add("over-it");
  });
}
for (const name of ["dragleave", "drop"]) {
  drop.addEventListener(name, () => drop.classList.remove("over-it"));
}
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
});
form.addEventListener("submit", () => {
  button.textContent = button.dataset.busy;
  button.disabled = true;
});
window.addEventListener("pageshow", () => {
  button.textContent = label;
  button.disabled = false;
});
