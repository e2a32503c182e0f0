extension Templates {
  static let card = #"""
    <article class="card" id="card" data-request="{{id}}" data-version="{{version}}" data-digest="{{digest}}" data-state="{{state}}" data-claimed="{{claimedBy}}" aria-labelledby="card-title">
    <header class="card-head">
    <div class="card-line"><h2 id="card-title" class="type" tabindex="-1">{{{typeMarkup}}}</h2><span class="state {{state}}">{{stateText}}</span></div>
    <p class="who-asks"><strong>{{{agentMarkup}}}</strong>{{#requester}} for <strong>{{{requesterMarkup}}}</strong>{{/requester}} <span class="badge verified" title="Taken from the credential, not from what the agent says">verified</span>
    <span class="muted">asked <time datetime="{{submitted}}" data-relative="ago">{{submittedText}}</time></span></p>
    {{#deadline}}<p class="deadline">Answer by <time datetime="{{deadline}}">{{deadlineText}}</time> <span class="muted" data-left="{{deadline}}"></span></p>{{/deadline}}
    {{#validUntil}}<p class="deadline">May be used until <time datetime="{{validUntil}}">{{validUntilText}}</time></p>{{/validUntil}}
    <p class="reason">{{{reasonMarkup}}}</p>
    <p class="undo {{undoClass}}">{{undo}}</p>
    </header>
    <div class="changed" id="changed" role="alert" hidden><span></span> <button type="button" data-do="reload-card">Show it as it is now</button></div>
    {{#resolution}}<section class="outcome"><h3>{{stateText}}</h3><p>by <strong>{{author}}</strong>, <time datetime="{{at}}">{{atText}}</time></p><div class="words">{{{textMarkup}}}</div></section>{{/resolution}}
    {{#isErased}}<p class="warning">What this held was erased. Who decided what stays in the log.</p>{{/isErased}}
    {{#rejections}}<p class="warning">Something like this was rejected before: <a href="/requests/{{id}}">{{id}}</a></p>{{/rejections}}
    {{#replaces}}<p class="warning">This is a person's change of <a href="/requests/{{replaces}}">{{replaces}}</a>.</p>{{/replaces}}
    {{#replacement}}<p class="warning">A person changed this; <a href="/requests/{{replacement}}">{{replacement}}</a> took its place.</p>{{/replacement}}

    <section aria-labelledby="runs-title"><h3 id="runs-title">What would run</h3>
    <dl class="fields">{{#fields}}{{>field}}{{/fields}}</dl>
    {{^fields}}<p class="muted">No arguments.</p>{{/fields}}
    {{#unknown}}<p class="warning">The policy set does not know {{name}}: read the raw form.</p>{{/unknown}}
    <details class="raw"{{#isRaw}} open{{/isRaw}}><summary>Raw form</summary><pre tabindex="0">{{{rawMarkup}}}</pre></details>
    </section>

    {{#hasContext}}<section aria-labelledby="context-title"><h3 id="context-title">What the host knows</h3>
    <dl class="fields">{{#context}}{{>field}}{{/context}}</dl></section>{{/hasContext}}

    {{#hasClaims}}<section class="claims" aria-labelledby="claims-title"><h3 id="claims-title">The agent says <span class="badge claimed">claimed</span></h3>
    <p class="muted">Nobody has checked this.</p>
    <dl class="fields">{{#claims}}{{>field}}{{/claims}}</dl>
    {{#laterWords}}<div class="remark"><p class="muted">Later, <time datetime="{{at}}">{{atText}}</time></p><pre>{{{textMarkup}}}</pre></div>{{/laterWords}}
    </section>{{/hasClaims}}

    <section aria-labelledby="why-title"><h3 id="why-title">Why you are asked</h3>
    <ul class="plain">
    {{#fired}}<li><span class="tag rule">{{rule}}</span> fired{{#isDeciding}} and decided{{/isDeciding}}</li>{{/fired}}
    {{#failures}}<li class="bad"><span class="tag rule">{{rule}}</span> could not be evaluated: {{{errorMarkup}}} <span class="muted">{{place}}</span></li>{{/failures}}
    {{^isWaivable}}<li>Nobody's standing approval can stand in for this.</li>{{/isWaivable}}
    </ul>
    {{#hasFacts}}<table class="facts"><caption class="sr">Facts</caption>{{#facts}}<tr><th scope="row">{{name}}</th><td>{{{valueMarkup}}}</td><td><span class="badge {{provenance}}">{{provenance}}</span>{{#from}} <span class="muted">{{from}}</span>{{/from}}</td></tr>{{/facts}}</table>{{/hasFacts}}
    </section>

    <section aria-labelledby="asked-title"><h3 id="asked-title">Who decides</h3>
    <ul class="plain">
    {{#asked}}<li><span class="tag rule">{{rule}}</span> asks {{#targets}}<strong>{{name}}</strong> {{/targets}}{{#until}}until <time datetime="{{until}}">{{untilText}}</time>, then {{otherwise}}{{/until}}</li>{{/asked}}
    {{#votes}}<li class="good">{{person}} said yes, <time datetime="{{at}}">{{atText}}</time></li>{{/votes}}
    {{#excluded}}<li>{{name}} may not vote: the change is theirs</li>{{/excluded}}
    {{#claimedBy}}<li>{{claimedBy}} is looking at it</li>{{/claimedBy}}
    </ul></section>

    {{#hasMessages}}<section aria-labelledby="messages-title"><h3 id="messages-title">Messages</h3>
    {{#messages}}<div class="remark"><p><strong>{{{authorMarkup}}}</strong> <span class="muted">{{^isPerson}}(agent) {{/isPerson}}<time datetime="{{at}}">{{atText}}</time></span></p><div class="words">{{{textMarkup}}}</div></div>{{/messages}}
    </section>{{/hasMessages}}

    {{#hasPast}}<section aria-labelledby="past-title"><h3 id="past-title">Decided before</h3>
    <ul class="past">{{#past}}<li><span class="state {{state}}">{{stateText}}</span> <a href="/requests/{{id}}">{{{shownMarkup}}}</a> <time class="muted" datetime="{{at}}">{{atText}}</time></li>{{/past}}</ul>
    </section>{{/hasPast}}

    <details class="binding"><summary>Binding</summary>
    <dl class="digests">
    <dt>Request</dt><dd class="digest">{{id}}, version {{version}}</dd>
    <dt>Action</dt><dd class="digest">{{digest}}</dd>
    <dt>Evidence</dt><dd class="digest">{{evidence}}</dd>
    <dt>Policy</dt><dd class="digest">{{program}}</dd>
    {{#definition}}<dt>Tool definition</dt><dd class="digest">{{definition}}</dd>{{/definition}}
    {{#executor}}<dt>Runs it</dt><dd>{{executor}}</dd>{{/executor}}
    {{#execution}}<dt>Execution</dt><dd class="digest">{{execution}}</dd>{{/execution}}
    </dl>
    <p><a href="/requests/{{id}}/audit">The entries of the log</a></p></details>
    {{>actions}}
    </article>
    """#

  static let field = #"""
    <div class="field{{#isShown}} shown{{/isShown}}"><dt><span class="path">{{{pathMarkup}}}</span>{{#isEditable}}<span class="tag edit">editable</span>{{/isEditable}}{{^isDeclared}}<span class="tag unknown">not declared</span>{{/isDeclared}}{{#provenance}}<span class="badge {{provenance}}">{{provenance}}</span>{{/provenance}}{{#doubts}}<span class="tag doubt">{{doubts}}</span>{{/doubts}}</dt>
    <dd>{{^isFolded}}<div class="value {{kind}}">{{{valueMarkup}}}</div>{{/isFolded}}{{#isFolded}}<details class="fold" data-fold><summary>{{lines}} lines, {{characters}} characters, sha256:{{digestShort}}… <strong>Open</strong></summary><div class="value {{kind}}">{{{valueMarkup}}}</div></details>{{/isFolded}}</dd></div>
    """#

  static let actions = #"""
    {{#isPending}}{{#isReviewer}}<footer class="actions" aria-label="Decide" role="group">
    {{#folds}}<p class="folds" id="folds">{{folds}} folded <button type="button" class="link" data-do="open-folds">Open all (o)</button></p>{{/folds}}
    <p class="sends"><span class="sr">The button sends </span><span class="digest" title="{{digest}}">{{digestShort}}</span></p>
    <div class="buttons">
    <button type="button" class="primary" data-do="approve"{{#folds}} disabled aria-describedby="folds"{{/folds}}>Approve <kbd>a</kbd></button>
    <button type="button" class="danger" data-do="reject">Reject <kbd>r</kbd></button>
    <button type="button" data-do="modify">Modify <kbd>m</kbd></button>
    <button type="button" data-do="respond">Write <kbd>w</kbd></button>
    <button type="button" data-do="claim">{{#isMine}}Release{{/isMine}}{{^isMine}}Claim{{/isMine}} <kbd>c</kbd></button>
    {{#isWaivable}}<button type="button" data-do="always">Always…</button>{{/isWaivable}}
    </div>
    </footer>{{/isReviewer}}{{/isPending}}
    {{#isUnknown}}{{#isReviewer}}<footer class="actions" aria-label="Settle" role="group"><p>Nobody knows how it ended. What happened?</p><div class="buttons"><button type="button" data-do="settle" data-outcome="succeeded">It was done</button><button type="button" class="danger" data-do="settle" data-outcome="failed">It was not done</button></div></footer>{{/isReviewer}}{{/isUnknown}}
    """#
}
