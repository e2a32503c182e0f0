extension KindRow {
  static let dateOfBirth = KindRow(
    "date_of_birth", .personal, "a date that the words around it call a birth",
    context: "birth born dob birthday birthdate geboren geburtsdatum nacimiento naissance nascita",
    found: [
      "born on 11/22/1972", "date of birth: 17.06.1976", "I was born 15th June 1991",
      "DOB 1985-01-01", "1985-01-01 is my birthday", "birthday: June 15, 1991",
      "date of birth is 22-nov-1972",
    ],
    passedOver: ["due on 11/22/1972", "born 45/45/1972", "the meeting of 2026-11-23", "born 1972"])

  static let gpsCoordinates = KindRow(
    "gps_coordinates", .personal, "a place on Earth as latitude and longitude",
    context: "gps latitude longitude lat lon lng coordinate location geo position",
    found: [
      "location: 52.5200, 13.4050", "lat 40.7128 lon -74.0060", "GPS -33.8688,151.2093",
      "latitude: 52.520008",
    ],
    passedOver: ["scores 0.1234, 0.5678", "52.52, 13.40", "location 91.1234567", "3.14159"])
}
