import ConfigText

/// One result of a run.
struct SARIFResult {
  let rule: SARIFRule
  /// A code below the rule's.
  var detail: String?
  let message: String
  /// Nil where the whole file is meant.
  let place: Place?
}

extension JSONWriter {
  mutating func write(_ rule: SARIFRule) {
    object { json in
      json.member("id", rule.id)
      json.key("shortDescription")
      json.object { $0.member("text", rule.description) }
      json.key("defaultConfiguration")
      json.object { $0.member("level", rule.level) }
    }
  }

  mutating func write(_ result: SARIFResult, path: String) {
    object { json in
      // The part before the slash is the rule's id (SARIF 2.1.0, 3.27.5).
      json.member("ruleId", result.detail.map { "\(result.rule.id)/\($0)" } ?? result.rule.id)
      json.member("ruleIndex", result.rule.index)
      json.member("level", result.rule.level)
      json.key("message")
      json.object { $0.member("text", result.message) }
      json.key("locations")
      json.array([result.place]) { json, place in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.key("artifactLocation")
            json.object { $0.member("uri", ArtifactURI.of(path)) }
            if let place {
              json.key("region")
              json.object { json in
                json.member("startLine", place.line)
                json.member("startColumn", place.column)
              }
            }
          }
        }
      }
    }
  }
}
