import Mustache

/// The templates of the HTML report.
struct HTMLTemplate {
  private let template: MustacheTemplate

  static let top = HTMLTemplate("top", PackageResources.top_mustache)
  static let glance = HTMLTemplate("glance", PackageResources.glance_mustache)
  static let accounts = HTMLTemplate("accounts", PackageResources.accounts_mustache)
  static let items = HTMLTemplate("items", PackageResources.items_mustache)
  static let row = HTMLTemplate("row", PackageResources.row_mustache)
  static let sheet = HTMLTemplate("sheet", PackageResources.sheet_mustache)
  static let foot = HTMLTemplate("foot", PackageResources.foot_mustache)

  private init(_ name: String, _ resource: [UInt8]) {
    MustacheContentTypes.register(ScalarEscaping(), named: ScalarEscaping.name)
    let text =
      "{{% CONTENT_TYPE:\(ScalarEscaping.name)}}" + String(decoding: resource, as: UTF8.self)
    do {
      template = try MustacheTemplate(string: text)
    } catch {
      // The template is part of the program, and the tests render every one.
      fatalError("the template \(name) cannot be read: \(error)")
    }
  }

  func bytes(_ values: [String: Any]) -> [UInt8] {
    Array(template.render(values).utf8)
  }
}
