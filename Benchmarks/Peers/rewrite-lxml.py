"""Rewrites exports in XML with lxml, as a script of an administrator would: a peer for script/bench."""

import sys

from lxml import etree

PROVIDERS = {
    "smtp.gmail.com": "Gmail",
    "smtp.office365.com": "Outlook.com",
    "smtp-mail.outlook.com": "Outlook.com",
}
EMPTIED = ("server", "port", "security", "username", "enAuthPass")


def rewrite(path):
    tree = etree.parse(path, etree.XMLParser(strip_cdata=False))
    services = tree.findall(".//smtp_service")
    senders = tree.findall(".//sender")
    numbers = [int(element.text) for element in senders if (element.text or "").isdigit()]
    fresh = max([int(service.findtext("id")) for service in services] + numbers)
    ids = {}
    for service in services:
        provider = PROVIDERS.get((service.findtext("server") or "").strip().lower())
        if service.findtext("provider") != "Custom" or provider is None:
            continue
        fresh += 1
        ids[service.findtext("id")] = str(fresh)
        service.find("id").text = str(fresh)
        service.find("provider").text = etree.CDATA(provider)
        for name in EMPTIED:
            service.find(name).text = etree.CDATA("")
        service.find("status").text = etree.CDATA("unauthorized")
    for sender in senders:
        sender.text = ids.get(sender.text, sender.text)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8")


for line in sys.stdin:
    sys.stdout.buffer.write(rewrite(line.rstrip("\n")))
