extension KindRow {
  static let ukNHS = KindRow(
    "uk_nhs", .health, "a number of the National Health Service of the United Kingdom",
    context: "nhs health patient",
    shapes: [
      // With hyphens it might as well be a telephone number of North America.
      Shape(
        "9999999999", groups: [[3, 3, 4]], gaps: .space, plain: 0.2, grouped: 0.5, check: .ukNHS),
      Shape(
        "9999999999", groups: [[3, 3, 4]], gaps: [.hyphen, .space], plain: 0,
        grouped: 0.2, scattered: 0.1, check: .ukNHS),
    ],
    found: ["221 395 1837", "NHS number 9434765919", "NHS 221-395-1837"],
    passedOver: ["401-023-2138", "221 395 1838", "2213951837", "phone 221-395-1837"])

  static let usNPI = KindRow(
    "us_npi", .health, "a provider identifier of the United States, where the context says so",
    context: "npi provider practitioner physician",
    shapes: [
      Shape("9999999999", groups: [[4, 3, 3]], plain: 0.2, grouped: 0.2, check: .usNPI)
    ],
    found: ["NPI 1234567893", "provider: 1245319599"],
    passedOver: ["npi 1234567890", "1234567893", "npi 0234567893"])

  static let usMBI = KindRow(
    "us_mbi", .health, "a Medicare beneficiary identifier of the United States",
    context: "medicare mbi beneficiary",
    shapes: [
      Shape("9AN9AN9AA99", groups: [[4, 3, 4]], plain: 0.5, grouped: 0.6, check: .usMBI)
    ],
    found: ["1EG4-TE5-MK73", "1eg4-te5-mk73", "Medicare 1EG4TE5MK73"],
    passedOver: ["1SG4-TE5-MK73", "1EG4-LE5-MK73", "0EG4-TE5-MK73"])

  static let medicalRecord = KindRow(
    "medical_record", .health, "the number of a patient's record, where the context says so",
    context: "mrn medical patient chart",
    found: ["MRN 00123456", "patient id: 883412", "medical record number 4471902"],
    passedOver: ["order 00123456", "MRN 12", "patient of 2026-11-23"])

  static let diagnosis = KindRow(
    "diagnosis", .health, "a code of ICD-10, where the context says so",
    context: "icd diagnosis diagnosed diagnoses dx diagnostic",
    found: ["diagnosis: E11.9", "ICD-10 F32.1", "dx J45.909"],
    passedOver: ["E11.9", "ticket A12", "diagnosis pending"])
}

/// Rules of health insurers.
enum Health {
  static func isNHS(_ number: Characters) -> Bool {
    Checksum.weighted(number, "A987654321") % 11 == 0 && !number.isMonotone
  }

  /// Luhn's check with 80840 before the number: those five digits count 24.
  static func isNPI(_ number: Characters) -> Bool {
    (number.digit(0) == 1 || number.digit(0) == 2) && !number.isNearlyMonotone
      && Checksum.luhn(number, startingWith: 24)
  }

  /// Digits and letters in their places, without the letters that look like digits.
  static func isMBI(_ code: Characters) -> Bool {
    let mask: StaticString = "CAN9AN9AA99"
    for index in 0..<code.count {
      let byte = code[index]
      if byte.isLetter, isBarred(byte) { return false }
      switch Unicode.Scalar(mask.utf8Start[index]) {
      case "C": guard byte.isDigit, byte != "0" else { return false }
      case "A": guard byte.isLetter else { return false }
      case "9": guard byte.isDigit else { return false }
      default: break
      }
    }
    return true
  }

  private static func isBarred(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "S", "L", "O", "I", "B", "Z": true
    default: false
    }
  }
}
