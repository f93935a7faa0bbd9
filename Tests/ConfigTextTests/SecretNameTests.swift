import ConfigText
import Testing

@Suite struct SecretNameTests {
  @Test(arguments: [
    "enAuthPass", "AuthPass", "password", "PASSWD", "pwd", "User PWD", "smtp_pw", "token",
    "access_token", "apiKey", "key", "client-secret", "Authorization", "sig", "signature",
    "credentials", "cred", "phrase", "PIN code", "sim_pin", "Kennwort", "wachtwoord", "contraseña",
    "parol", "密码", "密碼", "パスワード",
  ])
  func `names of secrets`(name: String) {
    #expect(SecretName.matches(name))
    #expect(SecretName.matches(Array(name.uppercased().utf8)))
  }

  @Test(arguments: [
    "", "p", "w", "email", "User Name", "server", "port", "pas", "tok en", "ke", "ping", "mapping",
    "pinned",
  ])
  func `names of anything else`(name: String) {
    #expect(!SecretName.matches(name))
  }
}
