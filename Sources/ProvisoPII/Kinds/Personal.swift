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

  static let date = KindRow(
    "date", .personal,
    "a date or a time of day; it counts only where a policy asks for less certainty",
    context: "",
    threshold: 0.2,
    found: [
      "2021-05-21", "21.5.2021", "5-May-2021", "21/05/21", "May-21", "2024-12-31T23:59:59+00:00",
      "Jan. 19th, 2014", "19 Jan 2014", "09:45", "9:00 pm",
    ],
    passedOver: ["5/21and", "45/45/1972", "25:61", "1:2:3:4", "version 1.2.3.4"])

  static let age = KindRow(
    "age", .personal, "how old somebody is",
    context: "age aged old",
    found: ["she is 42 years old", "aged 42", "age: 42", "a 7-year-old"],
    passedOver: ["42 boxes", "age 420", "42 years ago", "page 42", "max-age: 42"])

  static let vehicleId = KindRow(
    "vehicle_id", .personal, "a vehicle identification number",
    context: "vin chassis vehicle",
    shapes: [
      Shape("NNNNNNNNNNNNNNNNN", plain: 0.5, grouped: 0, check: .vehicleId),
      Shape("NNNNNNNNNNNNNNNNN", plain: 0.1, grouped: 0, check: .vehicleIdShape),
    ],
    found: ["1M8GDM9AXKP042788", "VIN WVWZZZ1JZ3W386752"],
    passedOver: ["WVWZZZ1JZ3W386752", "VIN 1M8GDM9AXKP04278O", "VIN 12345678901234567"])
}
