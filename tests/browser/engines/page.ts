import type { RecordedRequest } from "./traffic.ts";

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
const embedded = (value: unknown) => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * The one page that every played host answers with. The controls are empty until a test fills them through `engine` (see `script`),
 * so that a phrase is never part of the address of the page that starts the search.
 */
export function pageFor(request: RecordedRequest): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${escaped(request.host)}</title>
<style>body { font: 16px sans-serif } :is(a, button) { display: inline-block; min-width: 8rem; min-height: 2rem }</style>
<h1>${escaped(request.host)}</h1>
<p><a id="link" href="#">link</a> <a id="new-tab" href="#" target="_blank">link to a new tab</a></p>
<form id="form-get" method="get"><input name="q"><button id="submit-get">Search</button></form>
<form id="form-post" method="post"><input name="q"><button id="submit-post">Search</button></form>
<p><button id="open">open a window</button> <button id="push">search within the page</button></p>
<p><input id="box" autocomplete="off"></p>
<script type="application/json" id="request">${embedded(request)}</script>
<script src="/played/script.js"></script></html>`;
}

/** What the page can be told to do; every function is also the way that a real engine or site does it. */
export const script = `
const element = id => document.getElementById(id);
const added = (name, properties) => document.head.appendChild(Object.assign(document.createElement(name), properties));
window.engine = {
  link(address) { element('link').href = element('new-tab').href = address; },
  form(id, action, query, name = 'q') {
    element(id).action = action;
    const field = element(id).querySelector('input');
    field.name = name;
    field.value = query;
  },
  submit(id) { element(id).submit(); },
  opens(address) { element('open').onclick = () => window.open(address, '_blank'); },
  pushes(address, fetchAfter) {
    element('push').onclick = () => {
      history.pushState({}, '', address);
      if (fetchAfter >= 0) setTimeout(() => fetch(address, { headers: { 'x-requested-with': 'page' } }), fetchAfter);
    };
  },
  suggests(address) { element('box').oninput = () => fetch(address + encodeURIComponent(element('box').value)); },
  prefetchLink(address) { added('link', { rel: 'prefetch', href: address }); },
  speculate(kind, address) {
    added('script', { type: 'speculationrules', textContent: JSON.stringify({ [kind]: [{ urls: [address], eagerness: 'immediate' }] }) });
  },
  assign(address) { location.assign(address); },
  request: JSON.parse(element('request').textContent),
};
`;
