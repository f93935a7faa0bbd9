/// A key in certain sections, written `[section] key` in a profile, with parts that vary.
struct INIKeyPattern: Sendable {
  let section: NamePattern
  let key: NamePattern
}
