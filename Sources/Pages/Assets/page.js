// SPDX-License-Identifier: Apache-2.0
// Helps only: every page works without it. Sends a file in parts that go on after a lost signal, and says how far it is.
"use strict";
(() => {
  const partSize = 4 * 1024 * 1024;
  const form = document.getElementById("upload");
  const told = document.getElementById("told");
  const bar = document.getElementById("sent");
  const tell = (words) => { if (told && told.textContent !== words) told.textContent = words; };
  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

  // A button pressed twice does one thing; a slow act says that it goes on.
  for (const each of document.querySelectorAll("form[method=post]")) {
    each.addEventListener("submit", (event) => {
      if (each.dataset.isSent) { event.preventDefault(); return; }
      if (event.defaultPrevented) return;
      each.dataset.isSent = "yes";
      if (each.id === "reading") tell("Reading what is in it. Stay on this page.");
      if (each.id === "filing") tell("Filing. Stay on this page.");
    });
  }
  window.addEventListener("pageshow", () => {
    for (const each of document.querySelectorAll("form[data-is-sent]")) delete each.dataset.isSent;
  });

  const problem = document.querySelector(".error-summary");
  if (problem) problem.focus();

  if (!form || !window.fetch) return;
  const token = form.querySelector("input[name=token]").value;
  const remembered = (file) => `upload ${file.size} ${file.lastModified}`;
  const recall = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = (key, value) => {
    try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* a private window */ }
  };

  const answered = async (response) => {
    if (response.ok) return response.json();
    const error = new Error(String(response.status));
    error.isFinal = response.status >= 400 && response.status < 500 && response.status !== 409 && response.status !== 429;
    throw error;
  };
  const ask = (path) => fetch(path, { headers: { "X-Form-Token": token } }).then(answered);
  const begin = (file) => fetch("/hand-in/begin", {
    method: "POST", headers: { "X-Form-Token": token },
    body: new URLSearchParams({ token, name: file.name, size: String(file.size) }),
  }).then(answered);
  const sendPart = (place, file) => fetch(`${place.part}?at=${place.offset}`, {
    method: "POST", headers: { "X-Form-Token": token, "Content-Type": "application/octet-stream" },
    body: file.slice(place.offset, place.offset + partSize, "application/octet-stream"),
  }).then(answered);

  // The upload this page is about, the one this browser began before, or a new one.
  const find = async (file) => {
    const here = form.querySelector("input[name=state]")?.value || recall(remembered(file));
    if (here) {
      try {
        const place = await ask(here);
        if (place.size === file.size && !place.isWhole) return place;
      } catch (error) { if (!error.isFinal) throw error; }
    }
    const place = await begin(file);
    remember(remembered(file), place.state);
    return place;
  };

  const show = (place, name) => {
    const share = place.size ? place.offset / place.size : 1;
    document.getElementById("sending")?.removeAttribute("hidden");
    if (bar) bar.value = Math.round(share * 1000);
    tell(`${name}: ${Math.floor(share * 10) * 10}% sent`);
  };

  const sendWhole = async (file) => {
    let place = null;
    for (let tries = 0; ;) {
      try {
        place = place ? await ask(place.state) : await find(file);
        while (!place.isWhole) {
          show(place, file.name);
          place = await sendPart(place, file);
          tries = 0;
        }
        show(place, file.name);
        remember(remembered(file), null);
        return place;
      } catch (error) {
        if (error.isFinal) throw error;
        tries += 1;
        tell("The signal is lost. What was sent is kept; trying again.");
        await wait(Math.min(30000, 500 * 2 ** tries));
      }
    }
  };

  // Ends like the form without script: the page that reads the last file.
  const readOn = (place) => {
    const next = document.createElement("form");
    next.method = "post";
    next.action = place.read;
    const field = document.createElement("input");
    [field.type, field.name, field.value] = ["hidden", "token", token];
    next.append(field);
    document.body.append(next);
    tell("Sent. Reading what is in it.");
    next.submit();
  };

  form.addEventListener("submit", async (event) => {
    const files = [...form.querySelector("input[type=file]").files].filter((file) => file.size > 0);
    if (files.length === 0) return;
    event.preventDefault();
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      let last = null;
      for (const file of files) last = await sendWhole(file);
      readOn(last);
    } catch {
      button.disabled = false;
      delete form.dataset.isSent;
      tell("The file could not be sent. Try again, or reload this page.");
    }
  });
})();
