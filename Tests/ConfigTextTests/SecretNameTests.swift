import ConfigText
import Testing

@Suite struct SecretNameTests {
  @Test(arguments: [
    "enAuthPass", "AuthPass", "password", "PASSWD", "pwd", "User PWD", "smtp_pw", "token",
    "access_token", "apiKey", "key", "client-secret", "Authorization", "sig", "signature",
    "credentials", "cred", "phrase", "PIN code", "sim_pin", "Kennwort", "wachtwoord", "contraseña",
    "parol", "密码", "密碼", "パスワード", "bearer", "jwt", "wpa_psk", "otp", "cookie", "session_id",
    "sessionid", "snmp_community", "senha", "Geheimnis", "Schlüssel", "пароль", "暗証番号", "口令",
    "cipher",
  ])
  func `names of secrets`(name: String) {
    #expect(SecretName.matches(name))
    #expect(SecretName.matches(Array(name.uppercased().utf8)))
  }

  @Test(arguments: [
    "", "p", "w", "email", "User Name", "server", "port", "pas", "tok en", "ke", "ping", "mapping",
    "pinned", "footprint", "Проверка", "session", "common",
  ])
  func `names of anything else`(name: String) {
    #expect(!SecretName.matches(name))
  }

  @Test(arguments: [
    "Password", "my passwords", "Passwort", "smtp_pw", "X-Auth-Token", "apiKey", "Authorization",
    "PIN code", "contraseña", "Пароль",
  ])
  func `words for secrets that are spelled out`(text: String) {
    #expect(SecretName.isSpelled(in: text.utf8))
  }

  @Test(arguments: ["Signal", "Keyboard", "author", "Passed", "pinned", "Design", "", "email"])
  func `words that hold one of those by chance`(text: String) {
    #expect(!SecretName.isSpelled(in: text.utf8))
  }

  @Test func `a password is more telling than a key`() throws {
    #expect(try #require(SecretName.rank(of: "Password")) < #require(SecretName.rank(of: "key")))
    #expect(SecretName.rank(of: "auth key") == SecretName.rank(of: "KEY"))
    #expect(SecretName.rank(of: "email") == nil)
  }
}
