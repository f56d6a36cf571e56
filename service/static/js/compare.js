// Ticked boxes to compare: how many are chosen is said, and no more than five can be.
const MOST = 5;

function follow(form) {
  const boxes = [...document.querySelectorAll(`[name=a][form=${form.id}]`)];
  const already = form.querySelectorAll("[type=hidden][name=a]").length;
  const said = form.querySelector("p");
  const button = form.querySelector("button");

  function show() {
    const ticked = boxes.filter((box) => box.checked).length;
    const chosen = ticked + already;
    const { none, some, many } = said.dataset;
    for (const box of boxes) box.disabled = chosen >= MOST && !box.checked;
    if (ticked === 0) said.textContent = none;
    else said.textContent = chosen >= MOST ? many : some.replace("{number}", chosen);
    button.disabled = chosen < 2;
    form.classList.toggle("some", ticked > 0);
  }

  said.setAttribute("aria-live", "polite");
  for (const box of boxes) box.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();
}

const form = document.querySelector("#jamfor");
if (form) follow(form);
