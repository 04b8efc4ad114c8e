import type { FormFields, Search } from "../engines/recognise";

/** Goes on to a search in this tab, so that this page is not left behind in its Back list. */
export function goTo({ address, form }: { readonly address: string; readonly form?: FormFields | null | undefined }): void {
  if (form) sendForm(address, form);
  else location.replace(address);
}

function sendForm(address: string, fields: FormFields): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  // A field may be called "submit" and hide the method of that name.
  HTMLFormElement.prototype.submit.call(form);
}

/** Asks for the search once more, from the beginning: it is checked again. */
export const searchAgain = (search: Search): void => goTo(search);
