"""Reads an exported XES or OCEL file with pm4py and prints what it counts, as JSON."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")
import pm4py  # noqa: E402

path = sys.argv[1]
if path.endswith(".xes"):
    log = pm4py.read_xes(path)
    cases = log.groupby("case:concept:name")
    rework = pm4py.get_rework_cases_per_activity(log)
    counts = {"cases": int(cases.ngroups), "events": int(len(log)), "rework": rework, "objects": {}}
else:
    ocel = pm4py.read_ocel2_json(path)
    flat = pm4py.ocel_flattening(ocel, "post")
    rework = pm4py.get_rework_cases_per_activity(flat)
    types = ocel.objects.groupby("ocel:type").size()
    rounds = ocel.events["round"].dropna()
    counts = {
        "cases": int(flat["case:concept:name"].nunique()),
        "events": int(len(flat)),
        "rework": rework,
        "objects": {name: int(count) for name, count in types.items()},
        "rounds": float(rounds.sum()),
        "all": int(len(ocel.events)),
    }
print("COUNTS " + json.dumps(counts))
