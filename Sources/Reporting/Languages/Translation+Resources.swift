import Yams

extension Translation {
  /// The texts of a language, which are read the first time that they are asked for.
  public static func of(_ language: Language) -> Translation {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    case .japanese: japanese
    case .dutch: dutch
    }
  }

  private static let english = load(.english)
  private static let simplifiedChinese = load(.simplifiedChinese)
  private static let japanese = load(.japanese)
  private static let dutch = load(.dutch)

  private static func load(_ language: Language) -> Translation {
    do {
      return try Translation(language, texts(of: language))
    } catch {
      // The resource is part of the program, and the tests read every one.
      fatalError("the texts of \(language.rawValue) cannot be read: \(error)")
    }
  }

  /// The texts by key, as they stand in the resource: `section.name`.
  static func texts(of language: Language) throws(TranslationError) -> [String: String] {
    let bytes =
      switch language {
      case .english: PackageResources.en_yaml
      case .simplifiedChinese: PackageResources.zh_Hans_yaml
      case .japanese: PackageResources.ja_yaml
      case .dutch: PackageResources.nl_yaml
      }
    return try texts(yaml: String(decoding: bytes, as: UTF8.self))
  }

  static func texts(yaml: String) throws(TranslationError) -> [String: String] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml, .basic, .default, .utf8)
    } catch {
      throw TranslationError("\(error)")
    }
    guard case .mapping(let sections) = root else { throw TranslationError("expected sections") }
    var texts: [String: String] = [:]
    for (section, entries) in sections {
      guard let section = section.scalar?.string, case .mapping(let entries) = entries else {
        throw TranslationError("expected a section")
      }
      for (key, value) in entries {
        guard let key = key.scalar?.string, let text = value.scalar?.string,
          texts.updateValue(text, forKey: "\(section).\(key)") == nil
        else { throw TranslationError("expected one text for each key in \(section)") }
      }
    }
    return texts
  }
}
