/** The console's document. Everything in it is filled in by the script, with data of `/_local`. */
export const consolePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Authing local server</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_console/console.css">
<script type="module" src="/_console/console.js"></script>
</head>
<body>
<a class="skip" href="#requests">Skip to the request log</a>
<header>
<div>
<h1>Authing local server</h1>
<p id="status" role="status">Connecting …</p>
</div>
<div class="tools">
<button id="advance" type="button" title="Lets codes and tokens run out">Clock +1 h</button>
<button id="reset" type="button" class="danger">Reset to seed</button>
</div>
</header>
<noscript><p class="note">This page needs scripts. The same data is at /_local/info, /_local/outbox and /_local/requests.</p></noscript>
<main>
<div class="column">
<section id="access" aria-labelledby="access-title">
<h2 id="access-title">Addresses and credentials</h2>
<dl></dl>
</section>
<section id="outbox" aria-labelledby="outbox-title">
<h2 id="outbox-title">Outbox</h2>
<p class="empty">Codes and mails appear here as soon as they are sent.</p>
<ol></ol>
</section>
<section id="faults" aria-labelledby="faults-title">
<h2 id="faults-title">Faults on demand</h2>
<form>
<label>Operation or route<input name="on" list="operations" required placeholder="loginByEmail, POST /api/v2/sms/send or *" autocomplete="off" spellcheck="false"></label>
<datalist id="operations"></datalist>
<div class="fields">
<label>What happens<select name="kind">
<option value="code">Fails with code</option>
<option value="status">HTTP status</option>
<option value="delay">Delay, ms</option>
<option value="drip">Byte by byte, ms</option>
<option value="retryAfter">Retry after, s</option>
<option value="drop">Connection dropped</option>
<option value="expire">Token has run out</option>
</select></label>
<label>Value<input name="value" type="number" min="0" value="1000"></label>
<label>Times<input name="times" type="number" min="1" value="1"></label>
</div>
<div class="actions"><button>Plan it</button><button type="button" class="plain" id="clear-faults">Clear all</button></div>
</form>
<ul></ul>
</section>
</div>
<div class="column">
<section id="requests" aria-labelledby="requests-title" tabindex="-1">
<div class="bar">
<h2 id="requests-title">Requests</h2>
<label class="inline">Filter<input id="filter" type="search" placeholder="operation, path or outcome" autocomplete="off" spellcheck="false"></label>
</div>
<p class="empty">Nothing was asked yet.</p>
<ol></ol>
</section>
<section id="users" aria-labelledby="users-title">
<div class="bar">
<h2 id="users-title">Users</h2>
<div class="pager"><button id="previous" type="button" class="plain" aria-label="Previous page of users">←</button><span id="range"></span><button id="next" type="button" class="plain" aria-label="Next page of users">→</button></div>
</div>
<p class="empty">Nobody has registered yet.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="users-title">
<table>
<thead><tr><th scope="col">User</th><th scope="col">Contact</th><th scope="col">Logins</th><th scope="col">Last login</th><th scope="col"><span class="hidden">Actions</span></th></tr></thead>
<tbody></tbody>
</table>
</div>
</section>
</div>
</main>
</body>
</html>
`;
