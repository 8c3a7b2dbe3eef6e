// Shows the quotation that the address names (#q-START-END): every piece of text within it is lit.
"use strict";

/** Brings a piece into view: inside its box on the desk, where the page itself must not move, else on the page. */
function show(piece) {
  const box = piece.closest(".boxed");
  if (box) box.scrollTop = piece.offsetTop - box.offsetTop - box.clientHeight / 3;
  else piece.scrollIntoView({ block: "center" });
}

function light(anchor) {
  const match = /^q-(\d+)-(\d+)$/.exec(anchor);
  for (const piece of document.querySelectorAll(".found")) piece.classList.remove("found");
  if (!match) return;
  const [start, end] = [Number(match[1]), Number(match[2])];
  const pieces = [...document.querySelectorAll("[data-start]")].filter(
    (piece) => Number(piece.dataset.start) >= start && Number(piece.dataset.end) <= end,
  );
  for (const piece of pieces) piece.classList.add("found");
  if (pieces.length) show(pieces[0]);
}

window.addEventListener("hashchange", () => light(location.hash.slice(1)));
light(location.hash.slice(1) || document.querySelector("[data-go]")?.dataset.go || "");
