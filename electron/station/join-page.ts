/** Shown to a browser that has not joined. Plain, without script, in both languages, since nobody has chosen one yet. */
export const joinPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Qadam</title>
<style>
body { font: 1.125rem/1.6 system-ui, sans-serif; max-inline-size: 34rem; margin: 15vh auto; padding-inline: 1.5rem }
section + section { margin-block-start: 2.5rem }
h1, h2 { font-size: 1.375rem; margin-block-end: 0.25rem }
p { margin-block-start: 0 }
</style>
</head>
<body>
<main>
<section>
<h1>This browser has not joined yet</h1>
<p>On the computer that runs Qadam, copy the whole address that it printed last and open it here. Each address lets one browser in.</p>
</section>
<section lang="fa" dir="rtl">
<h2>این مرورگر هنوز وصل نشده است</h2>
<p>در رایانه‌ای که قدم روی آن اجرا می‌شود، آخرین نشانی چاپ‌شده را کامل رونوشت کنید و اینجا باز کنید. هر نشانی فقط یک مرورگر را وصل می‌کند.</p>
</section>
</main>
</body>
</html>
`
export const joinPagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
