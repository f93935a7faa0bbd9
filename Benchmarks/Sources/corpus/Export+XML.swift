extension Export {
  /// The export in the layout of the profile `qts-xml`.
  var xml: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8" ?>
      <QDocRoot version="1.0">
        <hostname><![CDATA[\(device)]]></hostname>
        <firmware><name><![CDATA[QTS]]></name><version><![CDATA[5.0.1.2376]]></version></firmware>
        <func>
          <name><![CDATA[notification_center]]></name>
          <ownContent>
            <smtp_services>

      """
    for account in accounts {
      let isNative = account.provider == "Gmail"
      text += """
                <smtp_service>
                  <id>\(account.id)</id>
                  <provider><![CDATA[\(account.provider)]]></provider>
                  <server><![CDATA[\(account.server)]]></server>
                  <port>\(isNative ? "" : "587")</port>
                  <security><![CDATA[\(isNative ? "" : "STARTTLS")]]></security>
                  <email><![CDATA[\(account.email)]]></email>
                  <username><![CDATA[\(isNative ? "" : account.email)]]></username>
                  <enAuthPass><![CDATA[\(isNative ? "" : "c2VjcmV0PT0=")]]></enAuthPass>
                  <status><![CDATA[\(account.status)]]></status>
                  <default>\(account.id == 1 ? 1 : 0)</default>
                </smtp_service>

        """
    }
    text += "      </smtp_services>\n      <rules>\n"
    for (index, rule) in rules.enumerated() {
      let senders = rule.senders.map { "                  <sender>\($0)</sender>\n" }.joined()
      let recipients = rule.recipients.map {
        "                  <recipient><![CDATA[\($0)]]></recipient>\n"
      }.joined()
      text += """
                <rule>
                  <id>\(index + 1)</id>
                  <name><![CDATA[\(rule.name)]]></name>
                  <type>\(rule.kind)</type>
                  <enabled>1</enabled>
                  <severity>information, warning, error</severity>
                  <applications><![CDATA[Backup, Storage & Snapshots, Users, Security]]></applications>
                  <pairs>
                    <pair>
                      <method>email</method>
                      <senders>
        \(senders)              </senders>
                      <recipients>
        \(recipients)              </recipients>
                    </pair>
                  </pairs>
                </rule>

        """
    }
    return text + "      </rules>\n    </ownContent>\n  </func>\n</QDocRoot>\n"
  }
}
