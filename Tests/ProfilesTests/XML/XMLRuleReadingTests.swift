import ConfigText
import NotificationCenter
import Profiles
import Testing

/// Rules are read with one look at each element where a profile's paths allow that, and otherwise path by
/// path: it has to come to the same.
@Suite struct XMLRuleReadingTests {
  private enum Outcome: Equatable {
    case read(Configuration, offsets: [Int])
    case refused(Refusal)
  }

  private static func outcome(of rules: String, pairs: String) throws -> Outcome {
    let profile = try Profile(
      yaml: """
        name: shop
        summary: made up
        format: xml
        detect: /shop
        accounts:
          record: /shop/box
          fields:
            id: id
            provider: provider
        rules:
          record: /shop/rule
          kind: type
          id: id
          name: name
          enabled: enabled
          pairs:
            record: \(pairs)
            method: method
            senders: senders/sender
            recipients: recipients/recipient
        """,
      path: "shop.yaml"
    )
    do throws(Refusal) {
      let bytes = Array("<shop>\(rules)</shop>".utf8)
      guard let document = try ProfileRegistry([profile]).read(bytes) else {
        return .read(Configuration(device: Device(), accounts: [], rules: []), offsets: [])
      }
      let read = document.configuration.rules
      let places = read.indices.flatMap { rule in
        [document.offset(of: .rule(rule))]
          + read[rule].pairs.indices.flatMap { pair in
            [document.offset(of: .pair(rule: rule, pair: pair))]
              + read[rule].pairs[pair].senders.indices.map { sender in
                document.offset(of: .sender(SenderPath(rule: rule, pair: pair, sender: sender)))
              }
          }
      }
      return .read(document.configuration, offsets: places)
    } catch {
      return .refused(error)
    }
  }

  @Test(arguments: [
    "", "<rule/>", "<rule><id>1</id><name>a &amp; b</name><type>event</type></rule>",
    "<rule><enabled>1</enabled></rule><rule><enabled>off</enabled></rule>",
    "<rule><enabled> </enabled></rule>", "<rule><enabled>maybe</enabled></rule>",
    "<rule><id>1</id><id>1</id></rule>", "<rule><enabled>x</enabled><id/><id/></rule>",
    "<rule><pairs/><pairs><pair/><other/><pair/></pairs><pair/></rule>",
    """
    <rule><id>1</id><pairs><pair><method>email</method><senders><sender>1</sender><sender/><x/>
    <sender><![CDATA[ 2 ]]></sender></senders><recipients><recipient>a@b.c</recipient></recipients>
    </pair><pair><senders/></pair></pairs><pairs><pair><senders><sender>&#51;</sender></senders>
    </pair></pairs></rule><rule><pairs><pair><method/></pair></pairs></rule>
    """,
    "<rule><pairs><pair><method/><method/></pair></pairs></rule>",
    "<rule><pairs><pair><senders/><senders/></pair></pairs></rule>",
    "<rule><pairs><pair><recipients/><method/><recipients/><method/></pair></pairs></rule>",
  ])
  func `both ways of reading rules agree`(rules: String) throws {
    #expect(
      try Self.outcome(of: rules, pairs: "pairs/pair")
        == Self.outcome(of: rules, pairs: "pairs//pair"))
  }
}
