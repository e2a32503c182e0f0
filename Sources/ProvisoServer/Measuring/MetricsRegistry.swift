package import CoreMetrics
import Synchronization

/// What is measured, kept in memory and told in the text format of Prometheus.
package final class MetricsRegistry: MetricsFactory {
  package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  private let all = Mutex<[String: Series]>([:])

  package init() {}

  package var text: String {
    let series = all.withLock { Array($0.values) }.sorted {
      ($0.name, $0.labels) < ($1.name, $1.labels)
    }
    var text = ""
    var previous = ""
    for one in series {
      if one.name != previous { text += "# TYPE \(one.name) \(one.kind.rawValue)\n" }
      previous = one.name
      text += one.text
    }
    return text
  }

  private func series(
    _ name: String, _ dimensions: [(String, String)], _ kind: Series.Kind
  ) -> Series {
    let labels = dimensions.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
    return all.withLock { all in
      let key = "\(name){\(labels)}"
      if let known = all[key] { return known }
      let new = Series(name, labels: labels, kind: kind)
      all[key] = new
      return new
    }
  }

  private static func escaped(_ text: String) -> String {
    text.flatMap { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: "\(character)"
      }
    }.reduce(into: "") { $0.append($1) }
  }

  package func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, dimensions, .counter)
  }

  package func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler {
    series(label, dimensions, .counter)
  }

  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, dimensions, .gauge)
  }

  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    series(label, dimensions, aggregate ? .histogram : .gauge)
  }

  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(label, dimensions, .histogram)
  }

  package func destroyCounter(_ handler: any CounterHandler) {}
  package func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  package func destroyMeter(_ handler: any MeterHandler) {}
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  package func destroyTimer(_ handler: any TimerHandler) {}
}
