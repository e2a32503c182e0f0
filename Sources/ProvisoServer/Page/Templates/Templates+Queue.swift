extension Templates {
  /// Inbox and history: filters, the list, and beside it the card that is read.
  static let list = #"""
    <div class="columns">
    <section class="queue" aria-labelledby="queue-title">
    <div class="queue-head">
    <h1 id="queue-title">{{title}} <span class="count" id="count">{{count}}</span></h1>
    <button type="button" id="arrivals" class="pill" data-do="arrivals" hidden>New</button>
    </div>
    <form class="filters" role="search" method="get" action="{{address}}">
    <label class="sr" for="text">Search</label>
    <input id="text" name="text" type="search" placeholder="Search arguments, type, agent" value="{{text}}">
    {{#isInbox}}
    <div class="segments" role="group" aria-label="Which requests">
    {{#scopes}}<a href="{{address}}"{{#isHere}} aria-current="true"{{/isHere}}>{{name}}</a>{{/scopes}}
    </div>
    <input type="hidden" name="scope" value="{{scope}}">
    {{/isInbox}}
    <details class="more"{{#isFiltered}} open{{/isFiltered}}><summary>Filters</summary>
    <div class="more-fields">
    {{^isInbox}}
    <div><label for="state">State</label>
    <select id="state" name="state"><option value="">any</option>{{#states}}<option{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/states}}</select></div>
    {{/isInbox}}
    <div><label for="agent">Agent</label><input id="agent" name="agent" value="{{agent}}"></div>
    <div><label for="type">Type</label><input id="type" name="type" value="{{type}}"></div>
    <div><label for="rule">Rule</label><input id="rule" name="rule" value="{{rule}}"></div>
    <button>Apply</button>
    </div></details>
    </form>
    <ol class="rows" id="rows" aria-label="Requests">
    {{>rows}}
    </ol>
    {{^rows}}<p class="empty">{{emptyText}}</p>{{/rows}}
    {{#next}}<p class="next"><a class="button" href="{{next}}" rel="next">Older</a></p>{{/next}}
    </section>
    <div class="reading" id="reading" tabindex="-1" aria-label="Request">
    {{#cardMarkup}}{{{cardMarkup}}}{{/cardMarkup}}
    {{^cardMarkup}}<p class="empty">Choose a request: <kbd>j</kbd> and <kbd>k</kbd> walk through them.</p>{{/cardMarkup}}
    </div>
    </div>
    """#

  static let rows = #"""
    {{#rows}}
    <li><a class="row" href="{{address}}" data-request="{{id}}"{{#isHere}} aria-current="true"{{/isHere}}>
    <span class="row-top"><span class="type">{{{typeMarkup}}}</span>{{#deadline}}<time class="due" datetime="{{deadline}}" data-relative="due">{{deadlineText}}</time>{{/deadline}}<span class="state {{state}}" data-state>{{stateText}}</span></span>
    <span class="row-shown">{{{shownMarkup}}}</span>
    <span class="row-foot"><span>{{{agentMarkup}}}</span>{{#requester}}<span>for {{{requesterMarkup}}}</span>{{/requester}}{{#claimedBy}}<span class="tag">{{claimedBy}} is on it</span>{{/claimedBy}}{{#rules}}<span class="tag rule">{{name}}</span>{{/rules}}</span>
    </a></li>
    {{/rows}}
    """#

  static let audit = #"""
    <section class="page">
    <h1>{{title}}</h1>
    {{#request}}<p><a href="/requests/{{request}}">Back to the request</a></p>{{/request}}
    <div class="verdict {{verdictClass}}" role="status"><strong>{{verdict}}</strong> {{verdictText}}</div>
    <p><button type="button" data-do="verify">Verify here, in this browser</button> <span id="verified" role="status"></span></p>
    <table class="facts"><caption class="sr">Checkpoint</caption>
    <tr><th scope="row">Log</th><td>{{origin}}</td></tr>
    <tr><th scope="row">Entries</th><td>{{size}}</td></tr>
    <tr><th scope="row">Root</th><td class="digest">{{root}}</td></tr>
    </table>
    <p class="muted">The signature, the whole tree and every decision are checked with <code>proviso audit verify</code>, best against a checkpoint that was kept elsewhere.</p>
    {{^request}}
    <form class="filters" method="get" action="/audit"><label for="from">From entry</label><input id="from" name="from" type="number" min="0" value="{{from}}"><button>Show</button></form>
    {{/request}}
    <div class="scroll" tabindex="0" role="region" aria-label="Entries of the log"><table class="leaves">
    <thead><tr><th scope="col">Entry</th><th scope="col">Time</th><th scope="col">What</th><th scope="col">Who</th><th scope="col">Change</th><th scope="col">Reason</th><th scope="col">Proof</th></tr></thead>
    <tbody>
    {{#leaves}}
    <tr data-leaf="{{seq}}"><td>{{seq}}</td><td>{{time}}</td><td><span class="tag">{{kind}}</span>{{#subject}} <a href="/requests/{{subject}}">{{subject}}</a>{{/subject}}</td><td>{{actor}}</td><td>{{change}}</td><td class="wrap">{{{reasonMarkup}}}</td><td>{{#isProved}}<span class="good">included</span>{{/isProved}}{{^isProved}}<span class="bad">not proved</span>{{/isProved}}</td></tr>
    {{/leaves}}
    </tbody></table></div>
    {{#receipt}}<p><a class="button" href="{{receipt}}" download>Receipt (.tlog-proof)</a></p>{{/receipt}}
    {{#next}}<p class="next"><a class="button" href="{{next}}">Older</a></p>{{/next}}
    </section>
    """#
}
