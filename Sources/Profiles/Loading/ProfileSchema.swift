/// The JSON Schema of profile files, by which editors complete and check them.
public enum ProfileSchema {
  /// The schema, in UTF-8.
  public static let bytes: [UInt8] = PackageResources.profile_schema_json

  /// The first line of a profile by which the YAML language server finds the schema beside it.
  public static let editorLine =
    "# yaml-language-server: $schema=mailmend-profile.schema.json"
}
