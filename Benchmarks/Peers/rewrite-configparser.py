"""Rewrites exports in INI with configparser, as a script of an administrator would: a peer for script/bench."""

import configparser
import re
import sys

PROVIDERS = {
    "smtp.gmail.com": "Gmail",
    "smtp.office365.com": "Outlook.com",
    "smtp-mail.outlook.com": "Outlook.com",
}
EMPTIED = ("SMTP Server", "SMTP Port", "Secure Connection", "User Name", "enAuthPass")


def rewrite(path):
    old = configparser.RawConfigParser(strict=False)
    old.optionxform = str
    old.read(path, encoding="utf-8")
    accounts = [name for name in old.sections() if re.fullmatch(r"SMTP Service \d+", name)]
    lists = [
        (section, key)
        for section in old.sections()
        for key in old[section]
        if re.fullmatch(r"Pair \d+ Senders", key)
    ]
    numbers = [int(name.split()[-1]) for name in accounts]
    for section, key in lists:
        numbers += [int(id) for id in re.findall(r"\d+", old[section][key])]
    fresh = max(numbers, default=0)
    ids, names = {}, {}
    for name in accounts:
        provider = PROVIDERS.get(old[name].get("SMTP Server", "").strip().lower())
        if old[name].get("Provider") != "Custom" or provider is None:
            continue
        fresh += 1
        ids[name.split()[-1]] = str(fresh)
        names[name] = f"SMTP Service {fresh}"
        old[name]["Provider"] = provider
        old[name]["Status"] = "unauthorized"
        for key in EMPTIED:
            old[name][key] = ""
    for section, key in lists:
        senders = [id.strip() for id in old[section][key].split(",")]
        old[section][key] = ", ".join(dict.fromkeys(ids.get(id, id) for id in senders))
    new = configparser.RawConfigParser(strict=False)
    new.optionxform = str
    for section in old.sections():
        new[names.get(section, section)] = dict(old[section])
    new.write(sys.stdout)


for line in sys.stdin:
    rewrite(line.rstrip("\n"))
