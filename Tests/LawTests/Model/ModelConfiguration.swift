/// What a drawn document says.
struct ModelConfiguration {
  var system: String?
  var accounts: [ModelAccount] = []
  var rules: [ModelRule] = []
}
