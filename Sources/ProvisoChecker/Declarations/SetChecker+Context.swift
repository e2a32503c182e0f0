import ProvisoLanguage
import ProvisoSyntax
import ProvisoText

extension SetChecker {
  /// Every declaration of the context joined, its members in the order of their names.
  mutating func checkContext() {
    var fields: [Text: RecordType.Field] = [:]
    var places: [Text: Place] = [:]
    for declared in contextNodes {
      checkAnnotations(declared.declaration, of: .other)
      let record = record(declared.node.fields, for: .field)
      for field in record.fields {
        let place = declared.node.fields.fields.first { $0.name.text == field.name }?.place
        guard let place else { continue }
        if let earlier = fields[field.name], let first = places[field.name] {
          if earlier != field { report(.contextConflict(field.name, at: place, first: first)) }
          continue
        }
        fields[field.name] = field
        places[field.name] = place
      }
    }
    context = RecordType(fields: fields.values.sorted { $0.name < $1.name }, isOpen: true)
  }
}
