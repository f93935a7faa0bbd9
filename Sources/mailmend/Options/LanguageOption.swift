public import ArgumentParser
import HostFiles
public import Reporting

extension Language: ExpressibleByArgument {}

/// What language a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of steps, findings and headings; codes stay as they are.",
      discussion: "Without it that of LC_ALL, LC_MESSAGES or LANG, and English where there is none."
    )
  )
  var language: Language?

  var chosen: Language {
    language ?? Language(environment: Environment.value)
  }
}
