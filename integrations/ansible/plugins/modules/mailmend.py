#!/usr/bin/python

from __future__ import annotations

DOCUMENTATION = r"""
---
module: mailmend
short_description: Migrate Custom SMTP accounts in exported QNAP NAS notification settings
description:
  - Rewrites Custom SMTP accounts at Gmail and Outlook.com as native accounts, in exported notification settings
    of QNAP NAS, and re-links the sender lists of their rules.
  - Runs the program C(mailmend) on the host of the task. It has to be installed there.
  - Files that need nothing are never rewritten, so that a second run changes nothing.
  - The task fails when a file was refused or could not be read or written. The other files are migrated all the
    same, and the return values tell of all of them.
  - A rewritten account sends nothing until a person has signed in on the NAS. RV(actions) says who has to do what.
options:
  paths:
    description:
      - Files and folders with exports.
      - Folders are searched for C(.xml), C(.ini), C(.conf) and C(.cfg), hidden ones passed over.
    type: list
    elements: path
    required: true
  state:
    description:
      - With V(migrated) the files are migrated. In check mode nothing is written, not even the ledger.
      - With V(planned) the task only reports what there is to do. It never changes anything.
    type: str
    choices: [migrated, planned]
    default: migrated
  accept:
    description:
      - Reasons for a review that are answered with yes.
      - See RV(actions) of a run without it for the question.
    type: list
    elements: str
    choices: [alias, no-oauth]
    default: []
  also_host:
    description:
      - Other mail hosts whose accounts are to be migrated too, each with V(gmail) or V(outlook).
    type: dict
    default: {}
  expired_only:
    description:
      - Migrate only accounts whose status is expired.
    type: bool
    default: false
  decisions:
    description:
      - Replay the answers in this file, which C(mailmend plan --interactive) writes.
      - They answer for single accounts, and go before O(accept).
    type: path
  stage:
    description:
      - Keep every Custom account, with a native one beside it, until somebody has signed in to that one, so that no
        rule falls silent meanwhile. A later run takes the Custom one away.
      - Sign-ins that were ticked off in the ledger with C(mailmend todo --done) count. Check mode and O(state=planned)
        do not open the ledger, and so know only what the exports say.
    type: bool
    default: false
  profiles:
    description:
      - Files with profiles, which say how to read exports of another kind. They are tried before those of the
        profile folder and the built-in ones.
    type: list
    elements: path
    default: []
  language:
    description:
      - The language of RV(actions) and of the messages of RV(findings). Without it the locale of the host decides.
    type: str
    choices: [en, zh-Hans, ja, nl]
  output:
    description:
      - Write changed and unchanged files into this folder, at the paths that they have, and leave the exports as
        they are.
      - A different file that is there already is not overwritten, and fails the task, unless O(replace) is set.
    type: path
  replace:
    description:
      - Remove a different file in O(output) before it is written anew, such as one that was made with other options.
    type: bool
    default: false
  ledger:
    description:
      - The ledger that keeps originals and outstanding sign-ins.
      - Without it the program's own default is used, C(~/.local/state/mailmend/ledger.sqlite).
    type: path
  backup:
    description:
      - Use no ledger, and keep each original beside its file as C(NAME.mailmend-backup).
      - Such a run cannot be taken back with C(mailmend undo), and C(mailmend todo) knows nothing of it.
    type: bool
    default: false
  in_place:
    description:
      - Write through all names of a file with several hard links, which is not atomic. Without it such a file is
        refused.
    type: bool
    default: false
  reports:
    description:
      - Files to write a report to. The ending of each chooses the format, such as C(.json) or C(.csv).
      - They are written anew by every run, which does not count as a change. In check mode they are not written.
    type: list
    elements: path
    default: []
  jobs:
    description:
      - How many files to work on at once. All processors unless it is given.
    type: int
  max_size:
    description:
      - Refuse files with more bytes than this.
    type: int
  executable:
    description:
      - The program, as a path or as a name that is looked up in E(PATH).
    type: path
    default: mailmend
attributes:
  check_mode:
    description: Runs C(mailmend plan) and says what would change.
    support: full
  diff_mode:
    description: Returns the unified diff of the program, in which every secret reads C([redacted]).
    support: full
  platform:
    description: Where the program runs.
    support: full
    platforms: posix
notes:
  - No return value and no message ever holds a password, so that the task needs no C(no_log).
  - QNAP documents no import of these settings. The steps of RV(actions) say what to click whether or not the
    rewritten file can be put back.
author:
  - The mailmend authors (@mailmend)
"""

EXAMPLES = r"""
- name: See what there is to do
  mailmend.fleet.mailmend:
    paths: /srv/exports
    state: planned
  register: plan

- name: Migrate all exports in place, with the originals in the ledger
  mailmend.fleet.mailmend:
    paths: /srv/exports
    ledger: /srv/mailmend/ledger.sqlite

- name: Migrate into another folder, and answer the question about aliases with yes
  mailmend.fleet.mailmend:
    paths:
      - /srv/exports/taipei
      - /srv/exports/osaka/nas-osa-02.ini
    output: /srv/migrated
    accept:
      - alias
    also_host:
      smtp.live.com: outlook
    reports:
      - /srv/reports/migration.csv
  register: migration

- name: Migrate in stages exports that a profile of one's own reads, and say the steps in Dutch
  mailmend.fleet.mailmend:
    paths: /srv/exports
    profiles:
      - /srv/profiles/mine.yaml
    decisions: /srv/answers.yaml
    stage: true
    language: nl

- name: Show who has to sign in where
  ansible.builtin.debug:
    msg: "{{ item.device }}: {{ item.action }} {{ item.mailbox }} ({{ item.provider }})"
  loop: "{{ migration.actions }}"
  loop_control:
    label: "{{ item.device }}"
"""

RETURN = r"""
files:
  description: What became of each file, in the order of the paths.
  returned: when the program ran
  type: list
  elements: dict
  contains:
    path:
      description: The path as it was given or found.
      type: str
    status:
      description:
        - One of C(changed), C(unchanged), C(refused) (read, but not safe to change), C(failed) (could not be read or
          written) and C(skipped) (no profile knows it).
      type: str
    device:
      description: Name, system and version of the NAS.
      type: dict
    accounts:
      description: The accounts with their verdicts, reasons and steps.
      type: list
    relinks:
      description: The references in sender lists that were replaced or dropped.
      type: list
    findings:
      description: What else was noticed in the file.
      type: list
    error:
      description: Code, message, line and column where the file was refused or failed.
      type: dict
    sha256:
      description: The hashes of the file before and after.
      type: dict
summary:
  description: How many files, accounts and references there were of each kind.
  returned: when the program ran
  type: dict
  sample:
    files: 2
    changed: 1
    unchanged: 0
    refused: 1
    failed: 0
    skipped: 0
    accounts: 1
    migrated: 1
    merged: 0
    review: 0
    kept: 0
    working: 0
    relinked: 1
    actions: 1
actions:
  description: What a person still has to do, one entry for each account.
  returned: when the program ran
  type: list
  elements: dict
  contains:
    path:
      description: The file that has the account.
      type: str
    device:
      description: The name of the NAS, or the file where it has none.
      type: str
    provider:
      description: The provider after the migration.
      type: str
    mailbox:
      description: The address to sign in as.
      type: str
    action:
      description: One of C(authorize), C(reauthorize), C(app-password), C(reconfigure) and C(decide).
      type: str
    steps:
      description: What to click, in the words of the menus of the NAS.
      type: list
    rules:
      description: The rules that the account serves.
      type: list
findings:
  description: All that was noticed, one entry for each finding, with the path of its file.
  returned: when the program ran
  type: list
  elements: dict
  sample:
    - path: /srv/exports/nas-01.xml
      code: rule-silent
      severity: warning
      message: event rule "Rule - 1" sends no mail until somebody acts, none of its senders can send
      line: 31
      column: 11
"""

import hashlib
import json
import os

from ansible.module_utils.basic import AnsibleModule
from ansible.module_utils.common.text.converters import to_bytes

SCHEMA = "mailmend.report/1"
# How many refused files a message names.
NAMED = 10


def decisions(params):
    """The options that plan and apply share."""
    options = []
    for reason in params["accept"]:
        options += ["--accept", reason]
    for host, provider in sorted(params["also_host"].items()):
        options += ["--also-host", "%s=%s" % (host, provider)]
    for name in ("expired_only", "stage"):
        if params[name]:
            options.append("--%s" % name.replace("_", "-"))
    for profile in params["profiles"]:
        options += ["--profile", profile]
    for name in ("decisions", "language", "jobs", "max_size"):
        if params[name] is not None:
            options += ["--%s" % name.replace("_", "-"), str(params[name])]
    return options


def writing(params):
    """The options that only apply has."""
    options = []
    if params["output"]:
        options += ["--output", params["output"]]
    if params["ledger"]:
        options += ["--ledger", params["ledger"]]
    if params["backup"]:
        options.append("--no-ledger")
    if params["in_place"]:
        options.append("--in-place")
    return options


def run(module, command, options):
    """Runs plan or apply, and returns its report."""
    arguments = [module.params["executable"], command, "--format", "json", "--files-from", "-"]
    # Paths come on standard input, where they may be as many and as odd as they like.
    paths = b"".join(to_bytes(path) + b"\0" for path in module.params["paths"])
    status, output, errors = module.run_command(
        arguments + options, data=paths, binary_data=True, handle_exceptions=False
    )
    if status not in (0, 1):
        reason = "it was interrupted" if status == 130 else errors.strip()
        module.fail_json(msg="mailmend %s ended with %d: %s" % (command, status, reason), rc=status)
    try:
        report = json.loads(output)
    except ValueError:
        module.fail_json(msg="mailmend %s wrote no report: %s" % (command, errors.strip()), rc=status)
    if report.get("schema") != SCHEMA:
        module.fail_json(
            msg="mailmend writes reports of the kind %s, and this module reads %s" % (report.get("schema"), SCHEMA)
        )
    return report


def digest(path):
    """The SHA-256 of a file, or None where there is none."""
    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return None


def output_path(params, path):
    """Where the program writes a file with the option output."""
    for folder in params["paths"]:
        prefix = folder.rstrip("/") + "/"
        if os.path.isdir(folder) and path.startswith(prefix):
            return os.path.join(params["output"], path[len(prefix):])
    return os.path.join(params["output"], os.path.basename(path))


def written(report):
    """The files that a run with the option output writes, changed or not."""
    return [file for file in report["files"] if file["status"] in ("changed", "unchanged")]


def result_digest(file):
    """The SHA-256 of a file as it is to be."""
    return file["sha256"].get("after", file["sha256"]["before"])


def would_change(params, report):
    """Whether a run that has this plan changes a file."""
    if params["output"]:
        return any(
            digest(output_path(params, file["path"])) != result_digest(file) for file in written(report)
        )
    return report["summary"]["changed"] > 0


def apply_to_folder(module, shared, options):
    """Runs apply with the option output, and returns its report and whether it changed a file."""
    params = module.params
    # What the folder has must be known before it is written.
    plan = run(module, "plan", shared)
    paths = [output_path(params, file["path"]) for file in written(plan)]
    before = {path: digest(path) for path in paths}
    report = run(module, "apply", options)
    # Only apply can tell, since a plan knows nothing of what is in the ledger.
    refused = [file for file in report["files"] if file.get("error", {}).get("code") == "output-exists"]
    taken = [output_path(params, file["path"]) for file in refused]
    if params["replace"] and any(os.path.isfile(path) for path in taken):
        for path in filter(os.path.isfile, taken):
            os.unlink(path)
        report = run(module, "apply", options)
    after = ((output_path(params, file["path"]), result_digest(file)) for file in written(report))
    return report, any(before.get(path) != hash for path, hash in after)


def actions(report):
    """What a person still has to do, over all files."""
    result = []
    for file in report["files"]:
        for account in file.get("accounts", []):
            if account["action"] == "none":
                continue
            result.append(
                {
                    "path": file["path"],
                    "device": file.get("device", {}).get("name") or file["path"],
                    "provider": account.get("becomes", account)["provider"],
                    "mailbox": account.get("mailbox") or "",
                    "action": account["action"],
                    "steps": account["steps"],
                    "rules": account["rules"],
                }
            )
    return result


def findings(report):
    """What was noticed, over all files."""
    return [
        dict(finding, path=file["path"])
        for file in report["files"]
        for finding in file.get("findings", [])
    ]


def described(file):
    """A refused file as one line."""
    error = file["error"]
    place = "".join(":%d" % error[key] for key in ("line", "column") if key in error)
    return "%s%s: %s [%s]" % (file["path"], place, error["message"], error["code"])


def failure(report):
    """What to say where files were refused or failed; None where there are none."""
    lines = [described(file) for file in report["files"] if file["status"] in ("refused", "failed")]
    if not lines:
        return None
    more = ["and %d more" % (len(lines) - NAMED)] if len(lines) > NAMED else []
    return "%d of %d files were left as they are: %s" % (
        len(lines),
        report["summary"]["files"],
        "; ".join(lines[:NAMED] + more),
    )


def main():
    module = AnsibleModule(
        argument_spec=dict(
            paths=dict(type="list", elements="path", required=True),
            state=dict(type="str", choices=["migrated", "planned"], default="migrated"),
            accept=dict(type="list", elements="str", choices=["alias", "no-oauth"], default=[]),
            also_host=dict(type="dict", default={}),
            expired_only=dict(type="bool", default=False),
            decisions=dict(type="path"),
            stage=dict(type="bool", default=False),
            profiles=dict(type="list", elements="path", default=[]),
            language=dict(type="str", choices=["en", "zh-Hans", "ja", "nl"]),
            output=dict(type="path"),
            replace=dict(type="bool", default=False),
            ledger=dict(type="path"),
            backup=dict(type="bool", default=False),
            in_place=dict(type="bool", default=False),
            reports=dict(type="list", elements="path", default=[]),
            jobs=dict(type="int"),
            max_size=dict(type="int"),
            executable=dict(type="path", default="mailmend"),
        ),
        mutually_exclusive=[("ledger", "backup")],
        supports_check_mode=True,
    )
    params = module.params
    if not params["paths"]:
        module.fail_json(msg="paths names no file and no folder")
    if params["replace"] and not params["output"]:
        module.fail_json(msg="replace is about files in output, and there is no output")
    if not os.path.dirname(params["executable"]):
        params["executable"] = module.get_bin_path(params["executable"], required=True)

    shared = decisions(params)
    shown = ["--diff"] if module._diff else []
    if not module.check_mode:
        for path in params["reports"]:
            shown += ["--report", path]

    if module.check_mode or params["state"] == "planned":
        report = run(module, "plan", shared + shown)
        changed = params["state"] == "migrated" and would_change(params, report)
    elif params["output"]:
        report, changed = apply_to_folder(module, shared, shared + shown + writing(params))
    else:
        report = run(module, "apply", shared + shown + writing(params))
        changed = report["summary"]["changed"] > 0

    diffs = [file.pop("diff", "") for file in report["files"]]
    result = dict(
        changed=changed,
        files=report["files"],
        summary=report["summary"],
        actions=actions(report),
        findings=findings(report),
    )
    if module._diff:
        result["diff"] = [{"prepared": diff} for diff in diffs if diff]
    message = failure(report)
    if message:
        module.fail_json(msg=message, **result)
    module.exit_json(**result)


if __name__ == "__main__":
    main()
