const page = `<!doctype html><html lang="en"><title>A moment</title>
<p>We could not check this search. Nothing was sent. Close this tab and try again.</p>
<p>If it all feels too much: <a href="https://findahelpline.com/" rel="noreferrer">Find A Helpline</a></p></html>`;

/** Last resort, when not even our own packaged page can be read. */
export const plainPage = (): Response =>
  new Response(page, { headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" } });
