/// Numbers of states whose persons or companies are told by a checksum.
extension KindRow {
  static let brCPF = KindRow(
    "br_cpf", .personal, "a taxpayer number of a person in Brazil",
    context: "cpf cadastro contribuinte",
    shapes: [
      Shape(
        "99999999999", groups: [[3, 3, 3, 2]], gaps: [.point, .hyphen], plain: 0.3, grouped: 0.3,
        scattered: 0.6, check: .brCPF)
    ],
    found: ["529.982.247-25", "CPF 52998224725"],
    passedOver: ["529.982.247-26", "52998224725", "111.111.111-11"])

  static let brCNPJ = KindRow(
    "br_cnpj", .financial, "a taxpayer number of a company in Brazil",
    context: "cnpj empresa cadastro",
    shapes: [
      Shape(
        "99999999999999", groups: [], gaps: [.point, .hyphen, .slash], plain: 0.4, grouped: 0,
        scattered: 0.7, check: .brCNPJ)
    ],
    found: ["11.222.333/0001-81", "CNPJ 11222333000181"],
    passedOver: ["11.222.333/0001-82", "11222333000181"])

  static let clRUT = KindRow(
    "cl_rut", .personal, "a RUT of Chile",
    context: "rut run chile",
    shapes: [
      Shape(
        "9999999N", lengths: 8...9, groups: [], gaps: [.point, .hyphen], plain: 0.1, grouped: 0,
        scattered: 0.4, check: .clRUT)
    ],
    found: ["RUT 12.345.678-5", "RUN: 7654321-6"],
    passedOver: ["RUT 12.345.678-6", "12.345.678-5", "123456785"])

  static let cnResidentId = KindRow(
    "cn_resident_id", .personal, "a resident identity number of China",
    context: "身份证 身份证号 resident identity",
    shapes: [
      Shape(
        "99999999999999999N", groups: [[6, 8, 4]], plain: 0.8, grouped: 0.8, check: .cnResidentId)
    ],
    found: ["11010519491231002X", "身份证号 440524188001010014"],
    passedOver: ["110105194912310021", "11010519491331002X"])

  static let dkCPR = KindRow(
    "dk_cpr", .personal, "a personal number of Denmark",
    context: "cpr personnummer",
    shapes: [
      Shape(
        "9999999999", groups: [[6, 4]], gaps: .hyphen, plain: 0.2, grouped: 0.5, check: .dkCPR),
      Shape(
        "9999999999", groups: [[6, 4]], gaps: .hyphen, plain: 0.05, grouped: 0.3, check: .dkCPRShape
      ),
    ],
    found: ["211062-5629", "CPR 0707614285", "CPR 010110-1111"],
    passedOver: ["320162-5629", "0707614285", "010110-1111"])

  static let hkIdentityCard = KindRow(
    "hk_identity_card", .personal, "an identity card of Hong Kong",
    context: "hkid identity hong kong 身份證",
    found: ["G123456(A)", "HKID A1234563", "AB987654(3)"],
    passedOver: ["A123456(4)", "A1234563", "HKID A123456"])

  static let jpMyNumber = KindRow(
    "jp_my_number", .personal, "an individual number of Japan, where the context says so",
    context: "マイナンバー 個人番号 mynumber",
    shapes: [
      Shape("999999999999", groups: [[4, 4, 4]], plain: 0.1, grouped: 0.3, check: .jpMyNumber)
    ],
    found: ["マイナンバー 123456789018", "個人番号: 1234 5678 9018"],
    passedOver: ["マイナンバー 123456789019", "1234 5678 9018"])

  static let mxCURP = KindRow(
    "mx_curp", .personal, "a CURP of Mexico",
    context: "curp",
    shapes: [
      Shape("AAAA999999AAAAAAN9", plain: 0.9, grouped: 0, check: .mxCURP)
    ],
    found: ["HEGG560427MVZRRL04", "CURP: hegg560427mvzrrl04"],
    passedOver: ["HEGG560427MVZRRL05", "HEGG561327MVZRRL04"])
}
