extension Templates {
  static let layout = #"""
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{title}} · Proviso</title>
    <link rel="icon" type="image/svg+xml" href="{{icon}}">
    <link rel="stylesheet" href="{{style}}">
    <script src="{{script}}" defer></script>
    </head>
    <body data-page="{{page}}">
    <a class="skip" href="#main">Skip to content</a>
    <header class="bar">
    <a class="brand" href="/inbox"><span class="brand-mark" aria-hidden="true"></span>Proviso</a>
    {{#person}}
    <nav aria-label="Pages">
    {{#tabs}}<a href="{{address}}"{{#isHere}} aria-current="page"{{/isHere}}>{{name}}</a>{{/tabs}}
    </nav>
    <div class="who"><span>{{person}}</span>
    <button type="button" class="quiet" data-do="help" title="Keys (?)" aria-label="Keyboard help">?</button>
    <button type="button" class="quiet" data-do="sign-out">Sign out</button></div>
    {{/person}}
    </header>
    <main id="main" tabindex="-1">
    {{{bodyMarkup}}}
    </main>
    <p id="status" class="status" role="status" aria-live="polite"></p>
    {{#person}}{{>dialogs}}{{/person}}
    </body>
    </html>

    """#

  static let signIn = #"""
    <section class="gate">
    <h1>Sign in</h1>
    <p class="muted">Agents propose; people decide. Sign in to see what waits for you.</p>
    <form data-form="sign-in">
    <label for="name">Name</label>
    <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
    <label for="password">Password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required>
    <p class="problem" role="alert" hidden></p>
    <button class="primary wide">Sign in</button>
    </form>
    <form data-form="change-password" hidden>
    <p>Somebody else chose your password. Choose one that only you know: twelve characters or more.</p>
    <label for="new-password">New password</label>
    <input id="new-password" name="password" type="password" autocomplete="new-password" minlength="12" required>
    <p class="problem" role="alert" hidden></p>
    <button class="primary wide">Go on</button>
    </form>
    <noscript><p class="problem">This page needs its script: what you decide is sent by it.</p></noscript>
    </section>
    """#

  static let notice = #"""
    <section class="gate">
    <h1>{{title}}</h1>
    <p>{{text}}</p>
    <p><a class="button" href="/inbox">Go to the inbox</a></p>
    </section>
    """#

  static let dialogs = #"""
    <dialog id="help" aria-labelledby="help-title">
    <h2 id="help-title">Keys</h2>
    <dl class="keys">
    <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous request</dd>
    <dt><kbd>Enter</kbd></dt><dd>read the request</dd>
    <dt><kbd>o</kbd></dt><dd>open everything that is folded</dd>
    <dt><kbd>a</kbd></dt><dd>approve what is shown</dd>
    <dt><kbd>r</kbd></dt><dd>reject, with a reason</dd>
    <dt><kbd>m</kbd></dt><dd>modify, then approve</dd>
    <dt><kbd>w</kbd></dt><dd>write back without deciding</dd>
    <dt><kbd>c</kbd></dt><dd>claim, or release</dd>
    <dt><kbd>n</kbd></dt><dd>show new arrivals</dd>
    <dt><kbd>/</kbd></dt><dd>search</dd>
    <dt><kbd>?</kbd></dt><dd>this help</dd>
    </dl>
    <p class="muted">Keys that decide do nothing for half a second after another request came into
    focus, and while a part of it is still folded.</p>
    <form method="dialog"><button class="primary" autofocus>Close</button></form>
    </dialog>
    <dialog id="reject" aria-labelledby="reject-title">
    <form data-form="reject">
    <h2 id="reject-title">Reject</h2>
    <label for="reject-reason">Reason, which the agent is told</label>
    <textarea id="reject-reason" name="reason" rows="4" required></textarea>
    <p class="problem" role="alert" hidden></p>
    <div class="ends"><button type="button" data-do="close">Cancel</button><button class="danger">Reject</button></div>
    </form>
    </dialog>
    <dialog id="respond" aria-labelledby="respond-title">
    <form data-form="respond">
    <h2 id="respond-title">Write back</h2>
    <p class="muted">The agent reads this. Nothing is decided.</p>
    <label for="respond-text">Message</label>
    <textarea id="respond-text" name="text" rows="5" required></textarea>
    <p class="problem" role="alert" hidden></p>
    <div class="ends"><button type="button" data-do="close">Cancel</button><button class="primary">Send</button></div>
    </form>
    </dialog>
    <dialog id="modify" class="large" aria-labelledby="modify-title">
    <form data-form="modify">
    <h2 id="modify-title">Modify</h2>
    <p class="muted" id="modify-note">What you send is decided again by the policy. Fields marked
    <span class="tag edit">editable</span> may be changed under your own vote. Any other change makes you
    its requester, and somebody else must approve it.</p>
    <div id="modify-fields"></div>
    <section id="modify-changes" aria-live="polite" hidden></section>
    <label for="modify-reason">Reason</label>
    <input id="modify-reason" name="reason">
    <p class="problem" role="alert" hidden></p>
    <div class="ends"><button type="button" data-do="close">Cancel</button><button type="button" data-do="compare">Show the changes</button><button class="primary" disabled>Send these changes</button></div>
    </form>
    </dialog>
    <dialog id="always" class="large" aria-labelledby="always-title">
    <form data-form="always">
    <h2 id="always-title">Always approve this</h2>
    <p class="muted">Makes a grant: your standing approval of actions like this one. You see its whole
    text, and what it would have covered, before it is set.</p>
    <fieldset><legend>Must be equal</legend><div id="always-fields" class="choices"></div></fieldset>
    <div class="pair">
    <div><label for="always-days">Days (at most 90)</label>
    <input id="always-days" name="days" type="number" min="1" max="90" value="30" required></div>
    <div><label for="always-uses">Uses a day</label>
    <input id="always-uses" name="uses" type="number" min="1" max="10000" value="20"></div>
    </div>
    <section id="always-proposal" aria-live="polite" hidden></section>
    <p class="problem" role="alert" hidden></p>
    <div class="ends"><button type="button" data-do="close">Cancel</button><button type="button" data-do="propose">Show text and back-test</button><button class="primary" disabled>Set this grant</button></div>
    </form>
    </dialog>
    <dialog id="ask" aria-labelledby="ask-title">
    <form data-form="ask">
    <h2 id="ask-title">Are you sure?</h2>
    <p id="ask-text"></p>
    <label for="ask-reason">Reason</label>
    <input id="ask-reason" name="reason" required>
    <p class="problem" role="alert" hidden></p>
    <div class="ends"><button type="button" data-do="close">Cancel</button><button class="danger">Do it</button></div>
    </form>
    </dialog>
    """#
}
