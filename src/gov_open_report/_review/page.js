// What the links of the page do already, made quicker: places are marked on both sides.
"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const cells = all("a.cell");
  const marks = all("#source mark");
  const findings = all("li.finding");
  const problems = all("#diagnostics li.finding");
  const told = document.getElementById("told");

  // Where something stands in the source, as the marks from first to last.
  const marksOf = (one) => (one.dataset.from === undefined ? [] : marks.slice(+one.dataset.from, +one.dataset.to + 1));
  const covers = (one, at) => one.dataset.from !== undefined && +one.dataset.from <= at && at <= +one.dataset.to;
  const length = (one) => one.dataset.to - one.dataset.from;
  const cellsOf = (one) => (one.dataset.cells || "").split(" ").filter(Boolean).map((number) => cells[+number]);

  // Scroll the pane and not the page, and only if the place is out of sight.
  const show = (one) => one && one.scrollIntoView({ block: "nearest", inline: "nearest" });
  const showMark = (one) => {
    if (!one) return;
    const pane = document.getElementById("source-pane").getBoundingClientRect();
    const place = one.getBoundingClientRect();
    if (place.top < pane.top || Math.min(place.bottom, place.top + 40) > pane.bottom) one.scrollIntoView({ block: "center" });
  };

  const clear = () => {
    for (const one of all(".on, .also")) one.classList.remove("on", "also");
    told.hidden = true;
  };
  const tell = (text) => {
    told.textContent = text;
    told.hidden = !text;
  };

  const chooseCell = (cell) => {
    clear();
    cell.parentElement.classList.add("on");
    const places = marksOf(cell);
    for (const mark of places) mark.classList.add("on");
    if (places.length) {
      for (const other of cells) {
        if (other !== cell && other.dataset.from === cell.dataset.from && other.dataset.to === cell.dataset.to) other.parentElement.classList.add("also");
      }
    }
    for (const finding of findings) {
      if (cellsOf(finding).includes(cell) && !finding.classList.contains("holds")) finding.classList.add("also");
    }
    showMark(places[0]);
    tell(cell.getAttribute("aria-label"));
  };

  const chooseFinding = (finding) => {
    clear();
    finding.classList.add("on");
    const concerned = cellsOf(finding);
    for (const cell of concerned) cell.parentElement.classList.add("also");
    const own = marksOf(finding);
    const places = own.length ? own : concerned.flatMap(marksOf);
    for (const mark of places) mark.classList.add("on");
    showMark(places[0]);
  };

  // The smallest things that stand at a mark: cells if there are any, else a diagnostic.
  const at = (mark) => {
    const number = +mark.id.slice(1);
    const found = cells.filter((cell) => covers(cell, number));
    const least = Math.min(...found.map(length));
    return { cells: found.filter((cell) => length(cell) === least), problem: problems.find((one) => covers(one, number)) };
  };
  const chooseMark = (mark) => {
    const here = at(mark);
    if (!here.cells.length) {
      if (here.problem) {
        chooseFinding(here.problem);
        show(here.problem);
        return here.problem.querySelector(".jump");
      }
      return null;
    }
    const [first, ...others] = here.cells;
    chooseCell(first);
    mark.classList.add("on");
    for (const cell of others) cell.parentElement.classList.replace("also", "on") || cell.parentElement.classList.add("on");
    show(first);
    return first;
  };

  // One stop of the Tab key for the tables and one for the source; arrows go on from there.
  const rove = (links) => {
    links.forEach((link, number) => { link.tabIndex = number ? -1 : 0; });
    return (link) => {
      for (const other of links) if (other.tabIndex === 0) other.tabIndex = -1;
      link.tabIndex = 0;
    };
  };
  const links = marks.map((mark) => mark.firstElementChild);
  const stopAtCell = rove(cells);
  const stopAtLink = rove(links);

  const above = (cell, down) => {
    const middle = (box) => (box.left + box.right) / 2;
    const here = cell.getBoundingClientRect();
    let best = null;
    for (const other of cells) {
      const box = other.getBoundingClientRect();
      const away = down ? box.top - here.top : here.top - box.top;
      if (away < 2) continue;
      const aside = Math.abs(middle(box) - middle(here));
      if (!best || away < best.away - 1 || (away < best.away + 1 && aside < best.aside)) best = { other, away, aside };
    }
    return best && best.other;
  };
  const step = (list, one, by) => list[list.indexOf(one) + by];

  // Enter and the mouse both click; only Enter, which has no detail, takes the reader along.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) {
      const finding = event.target.closest("li.finding");
      if (finding) chooseFinding(finding);
      return;
    }
    const goes = event.detail === 0;
    if (link.classList.contains("cell")) {
      const place = marksOf(link)[0];
      if (!place && link.hash) {
        chooseCell(link);
        show(document.getElementById(link.hash.slice(1)));
      } else {
        chooseCell(link);
        if (goes && place) place.firstElementChild.focus({ preventScroll: true });
      }
      stopAtCell(link);
      event.preventDefault();
    } else if (link.parentElement.tagName === "MARK") {
      const target = chooseMark(link.parentElement);
      if (goes && target) target.focus();
      stopAtLink(link);
      event.preventDefault();
    } else if (link.classList.contains("to")) {
      const cell = document.getElementById(link.hash.slice(1));
      cell.focus();
      chooseCell(cell);
      event.preventDefault();
    } else if (link.classList.contains("jump")) {
      chooseFinding(link.closest("li"));
      if (goes) marksOf(link.closest("li"))[0]?.firstElementChild.focus({ preventScroll: true });
      event.preventDefault();
    } else if (link.parentElement.classList.contains("end")) {
      const finding = document.getElementById(link.hash.slice(1));
      const details = finding.closest("details");
      if (details) details.open = true;
      chooseFinding(finding);
      if (goes) show(finding);
      event.preventDefault();
    }
  });

  document.addEventListener("focusin", (event) => {
    const link = event.target;
    if (!link.matches(":focus-visible")) return;
    if (link.classList.contains("cell")) {
      chooseCell(link);
      stopAtCell(link);
    } else if (link.parentElement.tagName === "MARK") {
      stopAtLink(link);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === "INPUT") return; // a field has keys of its own
    const here = document.activeElement;
    let next = null;
    if (event.key === "Escape") {
      clear();
      return;
    }
    if (event.key === "n" || event.key === "p") {
      const now = problems.findIndex((one) => one.classList.contains("on"));
      const forward = event.key === "n";
      const number = now < 0 ? (forward ? 0 : problems.length - 1) : (now + (forward ? 1 : -1) + problems.length) % problems.length;
      const problem = problems[number];
      if (!problem) return;
      next = problem.querySelector(".jump");
      next.focus();
      chooseFinding(problem);
      show(problem);
      tell(problem.innerText);
      event.preventDefault();
      return;
    }
    if (here.classList.contains("cell")) {
      if (event.key === "ArrowRight") next = step(cells, here, 1);
      else if (event.key === "ArrowLeft") next = step(cells, here, -1);
      else if (event.key === "ArrowDown") next = above(here, true);
      else if (event.key === "ArrowUp") next = above(here, false);
      else if (event.key === "Home") next = cells[0];
      else if (event.key === "End") next = cells[cells.length - 1];
      else return;
    } else if (here.parentElement && here.parentElement.tagName === "MARK") {
      if (event.key === "ArrowRight" || event.key === "ArrowDown") next = step(links, here, 1);
      else if (event.key === "ArrowLeft" || event.key === "ArrowUp") next = step(links, here, -1);
      else return;
      if (next) chooseMark(next.parentElement);
    } else return;
    event.preventDefault();
    if (next) next.focus();
  });

  // The style switches what is seen; this switches what is said.
  for (const input of all("input[name=lang]")) {
    input.addEventListener("change", () => {
      document.documentElement.lang = input.value;
      for (const one of all("[data-alt]")) {
        const other = one.dataset.alt;
        one.dataset.alt = one.getAttribute("aria-label");
        one.setAttribute("aria-label", other);
      }
      clear();
    });
  }

  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.classList.contains("cell")) chooseCell(target);
})();
