extension Templates {
  static let grants = #"""
    <section class="page"><h1>Grants</h1>
    <p class="muted">Standing approvals. Each was signed by a person, covers only what that person alone could approve, and expires.</p>
    {{^grants}}<p class="empty">There is no grant. A request's card offers “Always…”.</p>{{/grants}}
    {{#grants}}
    <article class="grant" aria-labelledby="grant-{{number}}"><div class="card-line"><h2 id="grant-{{number}}" class="type">{{name}}</h2><span class="state {{state}}">{{stateText}}</span></div>
    <p class="muted">signed by <strong>{{signer}}</strong>, <time datetime="{{granted}}">{{grantedText}}</time> · expires <time datetime="{{expires}}">{{expiresText}}</time> · used {{uses}} times · entry {{leaf}} of the log</p>
    {{#suspended}}<p class="warning">Suspended: {{suspended}}</p>{{/suspended}}
    <pre tabindex="0">{{{textMarkup}}}</pre>
    {{#isSigner}}{{#shown}}<div class="verdict"><span>Was this right? <a href="/requests/{{id}}">{{id}}</a></span>
    <button type="button" data-do="judge" data-right="yes" data-request="{{id}}">Right</button>
    <button type="button" class="danger" data-do="judge" data-right="no" data-request="{{id}}">Wrong: suspend the grant</button></div>{{/shown}}{{/isSigner}}
    {{#isLive}}{{#isReviewer}}<p><button type="button" class="danger" data-do="revoke" data-name="{{name}}">Revoke</button></p>{{/isReviewer}}{{/isLive}}
    </article>
    {{/grants}}
    </section>
    """#

  static let switches = #"""
    <section class="page"><h1>Kill switch</h1>
    <p class="muted">What is stopped is neither approved nor consumed, and what waits of it is cancelled, until somebody resumes it.</p>
    {{#switches}}<div class="verdict bad"><strong>Stopped: {{what}}</strong> {{reason}}
    {{#isAdministrator}}<button type="button" data-do="resume" data-agent="{{agent}}" data-type="{{type}}" data-reason="{{reason}}">Resume</button>{{/isAdministrator}}</div>{{/switches}}
    {{^switches}}<p class="verdict good"><strong>Nothing is stopped.</strong></p>{{/switches}}
    {{#isAdministrator}}
    <form data-form="stop" class="stop"><h2>Stop</h2>
    <label for="stop-agent">Agent (empty: every agent)</label><input id="stop-agent" name="agent" list="agents" autocomplete="off">
    <datalist id="agents">{{#agents}}<option value="{{name}}"></option>{{/agents}}</datalist>
    <label for="stop-type">Type (empty: every type)</label><input id="stop-type" name="type" autocomplete="off">
    <label for="stop-reason">Reason</label><input id="stop-reason" name="reason" required>
    <p class="problem" role="alert" hidden></p>
    <button class="danger">Stop</button></form>
    {{/isAdministrator}}
    </section>
    """#

  static let overview = #"""
    <section class="page"><h1>Overview</h1>
    <form class="filters inline" method="get" action="/overview"><label for="days">Days</label><select id="days" name="days">{{#spans}}<option{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/spans}}</select><button>Show</button></form>
    <dl class="figures">
    <div><dt>Waiting now</dt><dd>{{pending}}</dd></div>
    <div><dt>Oldest</dt><dd>{{oldest}}</dd></div>
    <div><dt>Median wait</dt><dd>{{median}}</dd></div>
    <div><dt>Nine of ten within</dt><dd>{{ninetieth}}</dd></div>
    </dl>
    {{#plots}}
    <section class="plot" aria-labelledby="plot-{{number}}"><h2 id="plot-{{number}}">{{title}}</h2>
    {{#isEmpty}}<p class="muted">Nothing yet.</p>{{/isEmpty}}
    {{^isEmpty}}{{{figureMarkup}}}
    <details><summary>As a table</summary><div class="scroll" tabindex="0" role="region" aria-label="{{title}}"><table class="leaves"><thead><tr>{{#heads}}<th scope="col">{{name}}</th>{{/heads}}</tr></thead><tbody>{{#lines}}<tr>{{#cells}}<td>{{{cellMarkup}}}</td>{{/cells}}</tr>{{/lines}}</tbody></table></div></details>{{/isEmpty}}
    </section>
    {{/plots}}
    </section>
    """#
}
