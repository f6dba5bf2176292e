"""Writes cronjob.schema.json: what a CronJob is made of, out of the JSON Schema in the jars of fabric8's model of Kubernetes.

    unzip -p kubernetes-model-batch-6.13.5.jar schema/kube-schema.json > kube-schema.json
    python3 extract.py kube-schema.json > cronjob.schema.json
    python3 extract.py kube-schema.json kubernetes_batch_v1_Job > job.schema.json
    python3 extract.py kube-schema.json kubernetes_apps_Deployment > deployment.schema.json

What concerns Java is left out. Every object is closed, so that a key which Kubernetes does not know is a fault.
"""
import json
import sys

definitions = json.load(open(sys.argv[1], encoding="utf-8"))["definitions"]
REF = "#/definitions/"


def plain(node):
    if isinstance(node, list):
        return [plain(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: plain(value) for key, value in node.items()
            if key == "properties" or key in ("type", "items", "$ref", "additionalProperties", "enum", "pattern", "format")}
    if "properties" in node:
        kept["properties"] = {name: plain(value) for name, value in node["properties"].items()}
        kept["additionalProperties"] = False
    return kept


def names(node):
    if isinstance(node, dict):
        if "$ref" in node:
            yield node["$ref"].removeprefix(REF)
        for value in node.values():
            yield from names(value)
    elif isinstance(node, list):
        for value in node:
            yield from names(value)


ROOT = sys.argv[2] if len(sys.argv) > 2 else "kubernetes_batch_v1_CronJob"
wanted, reached = [ROOT], {}
while wanted:
    name = wanted.pop()
    if name not in reached:
        reached[name] = plain(definitions[name])
        wanted.extend(names(reached[name]))
# As they are written: Java's classes hold them in parts.
for name in reached:
    if name.endswith(("_Quantity", "_IntOrString")):
        reached[name] = {"type": ["string", "number"]}
json.dump({"$schema": "http://json-schema.org/draft-07/schema#", "$ref": REF + ROOT,
           "definitions": dict(sorted(reached.items()))}, sys.stdout, indent=1)
print()
