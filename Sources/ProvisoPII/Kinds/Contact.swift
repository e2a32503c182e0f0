extension KindRow {
  static let email = KindRow(
    "email", .contact, "an e-mail address",
    context: "email mail address contact",
    found: [
      "write to ana@acme.example today", "user@xn--80ak6aa92e.com", "a.b+c@d-e.co.uk.",
      "jörg@bücher.example", "<o'neil@acme.example>",
    ],
    passedOver: [
      "info@presidio.", "john@gmail..com", "root@10.0.0.1", "icon@2x.png", "@handle", "a@b",
      "a @ b.c",
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
      "from 203.0.113.7", "10.0.0.0/8", "[2001:db8::1]:80", "fe80::1%eth0/64", "::ffff:10.0.0.1",
      "684D:1111:222:3333:4444:5555:6:77", "at 192.168.1.1.", "my ip: ::",
    ],
    passedOver: [
      "256.1.1.1", "1.2.3", "1.2.3.4.5.6", "v1.2.3.4", "std::cout", "12:30:45", "Ratio 1:2:3:4",
      "aa:bb:cc:dd:ee:ff", "2001::25de::cade", "12345:db8::1", "01.02.03.04",
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
}
