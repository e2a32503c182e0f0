import ProvisoLanguage
import ProvisoQueue

/// Figures for those who look after the queue, drawn and as tables.
struct OverviewPage {
  let overview: Overview
  let days: Int
  let now: Moment

  var view: View {
    [
      "pending": "\(overview.pending)", "oldest": oldest, "median": Self.span(overview.medianWait),
      "ninetieth": Self.span(overview.ninetiethWait),
      "spans": [1, 7, 30, 90].map { ["name": "\($0)", "isChosen": $0 == days] as View },
      "plots": plots.enumerated().map { place, plot in plot.view(number: place) },
    ]
  }

  private var oldest: String {
    Self.span(
      overview.oldestPending.map { Double(now.milliseconds - $0.milliseconds) / 1000 })
  }

  static func span(_ seconds: Double?) -> String {
    guard let seconds, seconds.isFinite else { return "–" }
    switch seconds {
    case ..<60: return "\(Int(max(0, seconds))) s"
    case ..<3600: return "\(Int(seconds / 60)) min"
    case ..<172_800: return "\(Int(seconds / 3600)) h \(Int(seconds / 60) % 60) min"
    default: return "\(Int(min(seconds, 1e9) / 86_400)) days"
    }
  }

  private var plots: [Plot] {
    [
      Plot(
        title: "Verdicts by hour",
        legend: [("good", "approved"), ("warn", "to a person"), ("bad", "denied")],
        heads: ["Hour (UTC)", "Approved", "To a person", "Denied"],
        lines: overview.hours.map {
          Plot.Line($0.start.shown, [$0.approved, $0.routed, $0.denied])
        }, isByTime: true),
      shares("What people decided, by rule", "Rule", overview.byRule),
      shares("What people decided, by agent", "Agent", overview.byAgent),
      Plot(
        title: "Reasons of rejections", legend: [("bad", "rejected")], heads: ["Reason", "Times"],
        lines: overview.rejections.map { Plot.Line($0.reason.string, [$0.count]) },
        colours: ["bad"], isByTime: false),
    ]
  }

  private func shares(_ title: String, _ head: String, _ shares: [Overview.Share]) -> Plot {
    Plot(
      title: title,
      legend: [
        ("good", "approved"), ("warn", "modified"), ("bad", "rejected"), ("none", "expired"),
      ], heads: [head, "Approved", "Modified", "Rejected", "Expired", "Approval rate"],
      lines: shares.map {
        Plot.Line($0.name.string, [$0.approved, $0.modified, $0.rejected, $0.expired])
      }, hasRate: true, isByTime: false)
  }
}
