"""A fingerprint of settings that come from several places: one document, and nothing in it secret."""
import hashlib
import json


class Filters:
    def __init__(self, watch, store):
        self.watch = watch
        self.store = store

    def merged(self, rule):
        return self.watch.get(rule, []) + self.store.tags(self.watch, rule)

    def fingerprint(self):
        settings = self.store.data["settings"]
        rules = {
            "ignore": sorted(self.merged("ignore")),
            "trigger": sorted(self.merged("trigger")),
            "blanks": settings.get("blanks", False),
        }
        return hashlib.md5(json.dumps(rules, sort_keys=True).encode()).hexdigest()


class Checker:
    def __init__(self, store):
        self.store = store

    def run(self, watch, text):
        now = Filters(watch, self.store).fingerprint()
        if watch.get("filters") == now and watch.get("text") == text:
            return None
        watch["filters"] = now
        return text


class Merchant:
    def __init__(self, key):
        self.key = key

    def is_signed(self, fields, given):
        """What is like it and keyed: the key stands beside the message."""
        text = "&".join(f"{name}={fields[name]}" for name in sorted(fields))
        return hashlib.md5((text + "&key=" + self.key).encode()).hexdigest() == given  # expect: HM101
