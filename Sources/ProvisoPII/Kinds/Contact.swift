extension KindRow {
  static let email = KindRow(
    "email", .contact, "an e-mail address",
    context: "email mail address contact",
    found: [
      "write to ana@acme.example today", "user@xn--80ak6aa92e.com", "a.b+c@d-e.co.uk.",
      "jörg@bücher.example", "<o'neil@acme.example>",
      "my email is john at gmail.com", "john (at) gmail.com",
    ],
    passedOver: [
      "info@presidio.", "john@gmail..com", "root@10.0.0.1", "icon@2x.png", "@handle", "a@b",
      "a @ b.c",
      "john at gmail.com", "email is at gmail.com",
      "https://user:secret1@host.example/x",
    ])

  static let phone = KindRow(
    "phone", .contact, "a telephone number, international or North American, or any with context",
    context: """
      phone telephone tel mobile cell cellphone fax call whatsapp sms contact telefon handy \
      telefono teléfono téléphone portable móvil celular dial hotline landline
      """,
    found: [
      "(415) 555-0132", "call 415-555-0132 now", "415.555.0132", "+1 415 555 0132",
      "+49 30 1234567", "+442071234567", "+55 11 98456-5666", "(+44) (20) 7123 4567",
      "my phone number is 425 8829090", "mobile: 13812345678", "tel. 030 1234567",
      "＋1 (650) 333-6000", "４１５-６６６-７７７７", "我的电话号码是415-666-7777", "415-666-7777 ext. 503",
    ],
    passedOver: [
      "23456789", "03/27/2011", "2012/01/02 08:00", "2014-04-12 04:04 PM", "415-666-7777def",
      "$415-666-7777", "415-666-7777%", "10.20.30.40", "order 4155550132881", "3.14159265358",
      "version 2024.11.23.1", "000-000-0000", "+999", "call 2026-11-23",
    ])

  static let ipAddress = KindRow(
    "ip_address", .contact, "an IPv4 or IPv6 address, perhaps of a network",
    context: "ip ipv host address server",
    found: [
      "from 203.0.113.7", "8.8.8.0/24", "[2001:db8::1]:80", "ip fe80::1%eth0/64",
      "684D:1111:222:3333:4444:5555:6:77", "at 93.184.216.34.", "my ip: 10.0.0.1",
    ],
    passedOver: [
      "256.1.1.1", "1.2.3", "1.2.3.4.5.6", "v1.2.3.4", "std::cout", "12:30:45", "Ratio 1:2:3:4",
      "aa:bb:cc:dd:ee:ff", "2001::25de::cade", "12345:db8::1", "01.02.03.04", "127.0.0.1",
      "192.168.1.1",
    ])

  static let macAddress = KindRow(
    "mac_address", .contact, "the hardware address of a network device",
    context: "mac hardware ethernet device wifi bluetooth",
    found: [
      "00:1A:2B:3C:4D:5E", "AA-BB-CC-DD-EE-FF", "0012.3456.789a", "is aabb.ccdd.eeff",
    ],
    passedOver: [
      "00:00:00:00:00:00", "FF-FF-FF-FF-FF-FF", "00:1A:2B:3C:4D", "ZZ:ZZ:ZZ:ZZ:ZZ:ZZ",
      "00:1A:2B:3C:4D:5E:6F", "1.1234.5678.9abc",
    ])

  static let phMobile = KindRow(
    "ph_mobile", .contact, "a mobile number of the Philippines",
    context: "mobile cell phone telepono",
    found: ["+63 917 123 4567", "mobile 0917-123-4567"],
    passedOver: ["917 123 4567", "0917-123-4567", "mobile 0917123456"])

  static let trPhone = KindRow(
    "tr_phone", .contact, "a telephone number of Türkiye",
    context: "telefon gsm cep tel phone mobile numara",
    found: ["+90 532 123 45 67", "Cep no: 05321234567", "telefon 0312 123 45 67"],
    passedOver: ["0312 123 45 67", "telefon 532123456", "telefon 7123456789"])

  static let url = KindRow(
    "url", .contact,
    "a web address; it counts only where a policy asks for less certainty, as in pii(x, 0.3)",
    context: "",
    threshold: 0.3,
    found: [
      "see https://acme.example/a?b=c#d.", "www.google.com", "my domains: microsoft.com",
      "http://acme.webcam",
    ],
    passedOver: ["'www.microsoft'", "file.txt", "e.g.this", "10.0.0.1", "ana@acme.com"])

  static let username = KindRow(
    "username", .contact, "the name somebody logs in with, named as such",
    context: "username login userid",
    found: ["username: foobar", "\"username\": \"ana\"", "login=ana_b"],
    passedOver: ["username: ${USER}", "username is required", "the user: ana", "username=null"])

  static let deviceId = KindRow(
    "device_id", .contact,
    "an IMEI, IMSI, SIM card or advertising identifier, where the context says so",
    context: "imei imsi iccid sim idfa gaid aaid advertising device handset",
    shapes: [
      Shape(
        "999999999999999", groups: [[2, 6, 6, 1], [6, 2, 6, 1], [8, 6, 1]], plain: 0.2,
        grouped: 0.3, check: .luhn),
      Shape("999999999999999", plain: 0.02, grouped: 0),
      Shape(
        "9999999999999999999", lengths: 19...20, groups: [[4, 4, 4, 4, 3], [4, 4, 4, 4, 4]],
        plain: 0.4, grouped: 0.4, check: .simCard),
      Shape(
        "NNNNNNNNNNNNNNNNNNNNNNNNNNNNNNNN", groups: [[8, 4, 4, 4, 12]], gaps: .hyphen, plain: 0,
        grouped: 0.02, check: .uuid),
    ],
    found: [
      "IMEI 490154203237518", "imei: 49-015420-323751-8", "IMSI 310150123456789",
      "idfa 6d92078a-8246-4ba4-ae5b-76104861e7dc", "SIM 8991101200003204514",
    ],
    passedOver: ["490154203237518", "6d92078a-8246-4ba4-ae5b-76104861e7dc", "imei 12345"])
}
