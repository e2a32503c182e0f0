import ProvisoLanguage
import ProvisoQueue
import Testing

@testable import ProvisoStore

/// Lists of requests: filters, order, pages, and figures.
@Suite struct InboxTests {
  @Test func pagesHaveEveryRequestOnce() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    for number in 0..<15 { _ = try await store.submit(Text("to-\(number)")) }
    for order in [RequestFilter.Order.deadline, .newest] {
      var filter = RequestFilter()
      filter.order = order
      var found: [Text] = []
      var cursor: Text?
      repeat {
        let page = try await store.requests(filter, after: cursor, limit: 4)
        #expect(page.count == 15)
        found += page.requests.map(\.shown)
        cursor = page.next
      } while cursor != nil
      #expect(Set(found).count == 15 && found.count == 15)
      if order == .newest { #expect(found.first == "to-14") }
    }
    await store.close()
  }

  @Test func filtersFindWhatTheyName() async throws {
    let files = try TemporaryStore()
    let store = try await files.open()
    try await store.setUp()
    let first = try await store.submit("first@x")
    let second = try await store.submit("second@x")
    _ = try await store.submit("third", type: "pay.wire")
    _ = try await store.decide(first, .approve(reason: nil))
    _ = try await store.decide(second, .reject(reason: "no"))
    func find(_ change: (inout RequestFilter) -> Void) async throws -> [Text] {
      var filter = RequestFilter()
      change(&filter)
      return try await store.requests(filter, after: nil, limit: 50).requests.map(\.shown)
    }
    #expect(try await find { $0.states = [.approved] } == ["first@x"])
    #expect(try await Set(find { $0.states = [.approved, .rejected] }) == ["first@x", "second@x"])
    #expect(try await find { $0.type = "pay.wire" } == ["1"])
    #expect(try await find { $0.rule = "money" } == ["1"])
    #expect(try await find { $0.text = "second@x" } == ["second@x"])
    #expect(try await find { $0.text = "hello second" } == [])
    #expect(try await find { $0.agent = "other" } == [])
    #expect(try await find { $0.waitsFor = "ana" } == [])
    _ = try await store.submit("fourth@x")
    #expect(try await find { $0.waitsFor = "ana" } == ["fourth@x"])
    #expect(try await find { $0.waitsFor = "cfo" } == ["1"])
    let figures = try await store.overview(since: Moment(milliseconds: 0))
    #expect(figures.pending == 2 && figures.oldestPending != nil && figures.medianWait != nil)
    #expect(figures.rejections.map(\.reason) == ["no"])
    let share = try #require(figures.byRule.first { $0.name == "mail" })
    #expect(share.approved == 1 && share.rejected == 1)
    #expect(figures.hours.map(\.routed).reduce(0, +) == 4)
    await store.close()
  }
}
