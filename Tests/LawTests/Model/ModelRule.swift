/// A rule of a drawn document.
struct ModelRule {
  var kind: String
  var id: String
  var name: String
  var pairs: [ModelPair]
}
