import TestSupport
import Testing

/// That the documentation names commands and options as they are.
@Suite struct CommandLineTests {
  private let commands = Commands.all

  @Test(arguments: Page.all)
  func `every command line uses options of its command`(_ page: Page) {
    for (place, words) in Self.invocations(on: page, of: commands) {
      guard let command = commands.command(in: words) else {
        // The program itself, with an option or as a word of a sentence.
        for option in words where option.hasPrefix("-") {
          #expect(commands.options[""]?.contains(option) == true, "\(place): \(option)")
        }
        continue
      }
      for option in words where option.hasPrefix("-") && option.count > 1 {
        #expect(
          commands.options[command]?.contains(option) == true,
          "\(place): mailmend \(command) has no option \(option)"
        )
      }
    }
  }

  /// Options of GNU parallel, Augeas, xmlstarlet and scripts, which pages name as well.
  private static let foreignOptions: Set = [
    "--backup", "--new", "--pf", "--ps", "--sanity", "--sshlogin",
  ]

  @Test(arguments: Page.all)
  func `every option that is named alone is there`(_ page: Page) {
    let known = commands.options.values.reduce(Self.foreignOptions) { $0.union($1) }
    for (line, span) in page.codeSpans where span.hasPrefix("--") {
      let option = span.prefix { $0 != " " && $0 != "=" }
      #expect(known.contains(String(option)), "\(page.path):\(line): \(option)")
    }
  }

  @Test func `the readme names every command`() throws {
    let rows = try Page("README.md").lines.filter { $0.hasPrefix("| `mailmend ") }
    let named = rows.map { row in
      String(row.dropFirst("| `mailmend ".count).prefix { $0.isLetter || $0 == "-" })
    }
    let top = commands.options.keys.filter { !$0.isEmpty && !$0.contains(" ") && $0 != "help" }
    #expect(named.sorted() == top.sorted())
  }

  @Test func `the readme names every exit status`() throws {
    let help = try Sandbox().run("--help").text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let sentence = try #require(help.firstRange(of: "Exit status: "))
    let statuses = help[sentence.upperBound...].matches(of: #/(?:^|; )(\d+) /#).map { String($0.1) }
    let rows = try Page("README.md").lines.compactMap { $0.firstMatch(of: /^\| (\d+) \|/) }
    #expect(statuses.contains("130"))
    #expect(rows.map { String($0.1) } == statuses)
  }

  /// The words after `mailmend` in blocks and between backquotes, and such spans as `plan --check`.
  private static func invocations(
    on page: Page,
    of commands: Commands
  ) -> [(place: String, words: [String])] {
    var found: [(String, [String])] = []
    for (line, span) in page.codeSpans {
      let (place, words) = ("\(page.path):\(line)", words(of: span))
      if words.first == "mailmend" {
        found.append((place, Array(words.dropFirst())))
      } else if words.count > 1, commands.command(in: words) != nil {
        found.append((place, words))
      }
    }
    let shells = ["console", "yaml", "python"]
    for block in page.blocks where shells.contains(block.language) {
      let text = block.lines.joined(separator: "\n").replacing("\\\n", with: " ")
      for line in text.split(separator: "\n") where line.contains("mailmend ") {
        for match in line.matches(of: #/(?:^|[^\/\w.-])mailmend(?= [a-z])/#) {
          found.append((block.place, Self.words(of: String(line[match.range.upperBound...]))))
        }
      }
    }
    return found
  }

  /// The words of a command up to a pipe, a redirection, a quote or a comment.
  private static func words(of text: String) -> [String] {
    text.prefix { !"|<>'\"#;()".contains($0) }.split(separator: " ")
      .map { word in String(word.prefix { $0 != "=" && $0 != "," }) }
  }
}
