/// A small document to damage, in one of the encodings.
struct DamagedDocument: Sendable, CustomStringConvertible {
  let name: String
  let encoding: DrawnEncoding
  private let text: String

  var description: String { "\(name) in \(encoding.rawValue)" }
  var bytes: [UInt8] { encoding.bytes(of: text) }

  static let xml = [
    DamagedDocument(name: "XML", encoding: .utf8, text: xmlText(head: "\u{FEFF}")),
    DamagedDocument(
      name: "XML", encoding: .utf16LittleEndian,
      text: xmlText(head: "<?xml version='1.0' encoding='UTF-16'?>")),
    DamagedDocument(
      name: "XML", encoding: .big5, text: xmlText(head: "<?xml version='1.0' encoding='Big5'?>")),
  ]

  static let ini = [
    DamagedDocument(name: "INI", encoding: .utf8, text: iniText),
    DamagedDocument(name: "INI", encoding: .utf16BigEndian, text: "\u{FEFF}" + iniText),
    DamagedDocument(name: "INI", encoding: .big5, text: iniText),
  ]

  static let all = xml + ini

  /// It ends with the root element, so that every cut is one too many.
  private static func xmlText(head: String) -> String {
    head + """
      <QDocRoot><func><name>notification_center</name><ownContent><smtp_services>
       <smtp_service a=">"><id>3</id><provider><![CDATA[Custom]]></provider>\
      <server>smtp.gmail.com</server><email>a@b.c</email><status>ok</status>\
      <default>1</default></smtp_service>
       <!-- 警 --><smtp_service><id>5</id><provider>Gmail</provider><email>A@b.c</email>\
      <default>0</default></smtp_service>
       <smtp_service><provider>Custom</provider><id>&#55;</id><server>smtp.office365.com</server>\
      <email/><username>d@e.f</username></smtp_service>
      </smtp_services><rules><rule><pairs><pair><senders>
       <sender>3</sender>
       <sender>7</sender><sender>5</sender>
      </senders></pair></pairs></rule></rules></ownContent></func></QDocRoot>
      """
  }

  private static let iniText = """
    [SMTP Service 3]
    Provider = "Custom"
    SMTP Server=smtp.gmail.com
    Email = a@b.c
    Default = TRUE
    ; 警

    [Event Rule 1]\r
    Pair 1 Senders = 3, 7 ,5\r
    [SMTP Service 5]
    Provider=Gmail
    Email=A@b.c
    Default=off
    [SMTP Service 7]
    Provider=Custom
    SMTP Server=smtp.office365.com
    Email=
    User Name=d@e.f
    """
}
