# Every eighth shift of active duty becomes one of a duty that only the rule set with every kind knows.
