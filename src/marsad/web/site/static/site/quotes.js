// Shows the quotation that the address names (#q-START-END): every piece of text within it is lit.
"use strict";

function light(anchor) {
  const match = /^q-(\d+)-(\d+)$/.exec(anchor);
  for (const piece of document.querySelectorAll(".found")) piece.classList.remove("found");
  if (!match) return;
  const [start, end] = [Number(match[1]), Number(match[2])];
  const pieces = [...document.querySelectorAll("[data-start]")].filter(
    (piece) => Number(piece.dataset.start) >= start && Number(piece.dataset.end) <= end,
  );
  for (const piece of pieces) piece.classList.add("found");
  pieces[0]?.scrollIntoView({ block: "center" });
}

window.addEventListener("hashchange", () => light(location.hash.slice(1)));
light(location.hash.slice(1) || document.querySelector("[data-go]")?.dataset.go || "");
