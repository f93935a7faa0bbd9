// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "mailmend",
  products: [
    .executable(name: "mailmend", targets: ["mailmend"]),
    .library(
      name: "MailmendKit",
      targets: [
        "ConfigText", "NotificationCenter", "Profiles", "Migration", "DecisionFiles", "HostFiles",
        "Ledger", "Fleet", "Reporting",
      ]
    ),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
    ),
    .target(name: "ConfigText"),
    .target(name: "XMLSyntax", dependencies: ["CLibXML2", "ConfigText"]),
    .target(name: "INISyntax", dependencies: ["ConfigText"]),
    .target(name: "NotificationCenter", dependencies: ["ConfigText"]),
    .target(
      name: "Profiles",
      dependencies: [
        "ConfigText", "INISyntax", "NotificationCenter", "XMLSyntax",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Resources/qts-xml.yaml"),
        .embedInCode("Resources/qts-ini.yaml"),
        .embedInCode("Resources/qts-ssmtp.yaml"),
        .embedInCode("Resources/profile.schema.json"),
      ]
    ),
    .target(name: "Migration", dependencies: ["ConfigText", "NotificationCenter", "Profiles"]),
    .target(
      name: "DecisionFiles",
      dependencies: [
        "ConfigText", "Migration", "NotificationCenter", .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(name: "CHostFiles"),
    .target(
      name: "HostFiles",
      dependencies: ["CHostFiles", .product(name: "SystemPackage", package: "swift-system")]
    ),
    .systemLibrary(
      name: "CZLib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .target(name: "Compression", dependencies: ["CZLib"]),
    .systemLibrary(
      name: "CCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
    ),
    .target(name: "Hashing", dependencies: ["CCrypto"]),
    .target(
      name: "Ledger",
      dependencies: [
        "Compression",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "Fleet",
      dependencies: [
        "ConfigText", "Hashing", "HostFiles", "Ledger", "Migration", "NotificationCenter",
        "Profiles",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "Reporting",
      dependencies: [
        "ConfigText", "Ledger", "Migration", "NotificationCenter", "Profiles",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Resources/Languages/en.yaml"),
        .embedInCode("Resources/Languages/zh-Hans.yaml"),
        .embedInCode("Resources/Languages/ja.yaml"),
        .embedInCode("Resources/Languages/nl.yaml"),
        .embedInCode("Resources/HTML/top.mustache"),
        .embedInCode("Resources/HTML/glance.mustache"),
        .embedInCode("Resources/HTML/accounts.mustache"),
        .embedInCode("Resources/HTML/items.mustache"),
        .embedInCode("Resources/HTML/row.mustache"),
        .embedInCode("Resources/HTML/sheet.mustache"),
        .embedInCode("Resources/HTML/foot.mustache"),
        .embedInCode("Resources/HTML/script.js"),
        .embedInCode("Resources/HTML/style.css"),
      ]
    ),
    .executableTarget(
      name: "mailmend",
      dependencies: [
        "ConfigText", "DecisionFiles", "Fleet", "HostFiles", "Ledger", "Migration",
        "NotificationCenter", "Profiles", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "TestSupport",
      dependencies: [
        "HostFiles", "Migration", "NotificationCenter", "Profiles", "Reporting",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(name: "ConfigTextTests", dependencies: ["ConfigText", "TestSupport"]),
    .testTarget(name: "XMLSyntaxTests", dependencies: ["ConfigText", "TestSupport", "XMLSyntax"]),
    .testTarget(name: "INISyntaxTests", dependencies: ["ConfigText", "INISyntax", "TestSupport"]),
    .testTarget(
      name: "NotificationCenterTests",
      dependencies: ["NotificationCenter", "TestSupport"]
    ),
    .testTarget(
      name: "ProfilesTests",
      dependencies: [
        "ConfigText", "NotificationCenter", "Profiles", "TestSupport", "XMLSyntax",
        .product(name: "Yams", package: "Yams"),
      ]
    ),
    .testTarget(
      name: "MigrationTests",
      dependencies: ["ConfigText", "Migration", "NotificationCenter", "Profiles", "TestSupport"]
    ),
    .testTarget(
      name: "LawTests",
      dependencies: [
        "ConfigText", "INISyntax", "Migration", "NotificationCenter", "Profiles", "TestSupport",
        "XMLSyntax",
      ]
    ),
    .testTarget(
      name: "DecisionFilesTests",
      dependencies: ["ConfigText", "DecisionFiles", "Migration", "NotificationCenter"]
    ),
    .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(
      name: "HostFilesTests",
      dependencies: [
        "CHostFiles", "HostFiles", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "HostFiles", "Ledger", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "FleetTests",
      dependencies: [
        "ConfigText", "Fleet", "Hashing", "HostFiles", "Ledger", "Migration",
        "NotificationCenter", "Profiles", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "ConfigText", "Fleet", "HostFiles", "Ledger", "Migration", "NotificationCenter",
        "Profiles", "Reporting", "TestSupport", "XMLSyntax",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["SARIF/sarif-parts.schema.json"]
    ),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "ConfigText", "Fleet", "HostFiles", "Ledger", "mailmend", "Migration",
        "NotificationCenter", "Profiles", "Reporting", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "HostFiles", "mailmend", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer, which only `script/fuzz` builds: it needs libFuzzer around it.
if Context.environment["MAILMEND_FUZZ"] != nil {
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzz/CLibFuzzer"),
    .executableTarget(
      name: "mailmend-fuzz",
      dependencies: [
        "CLibFuzzer", "ConfigText", "INISyntax", "Migration", "NotificationCenter", "Profiles",
        "XMLSyntax",
      ],
      path: "Fuzz/Sources"
    ),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
