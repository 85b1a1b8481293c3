#!/usr/bin/env python3
"""Works calculated items out anew with fhirpathpy: compare_fhirpath.py FOLDER

FOLDER holds one JSON file a case: {"name", "form": Questionnaire, "response": QuestionnaireResponse, "previous"}. Every
calculated item must have in the response what fhirpathpy 2.2.4 gives on that response.
Prints a line for each difference, `linkId: theirs, not ours (name)`, and last how many values were compared.
Exit code: 0 none, 1 some, 2 a bad call, 77 the package is missing.
"""
import json
import pathlib
import sys
from decimal import Decimal

CALCULATED = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression"
VARIABLE = "http://hl7.org/fhir/StructureDefinition/variable"
WEIGHT = "http://hl7.org/fhir/StructureDefinition/ordinalValue"


def expressions(element, url):
    return [e["valueExpression"] for e in element.get("extension", []) if e["url"] == url]


def weight(nodes):
    """SDC's weight(), which fhirpathpy does not have: the weight that the chosen Coding carries."""
    data = [getattr(node, "data", node) for node in nodes]
    return [e["valueDecimal"] for d in data for e in d.get("extension", []) if e["url"] == WEIGHT]


def total(nodes):
    """sum(), which fhirpathpy cannot do on the elements of a resource; that of nothing is empty (decision 21)."""
    data = [getattr(node, "data", node) for node in nodes]
    return [sum(Decimal(str(d)) for d in data)] if data else []


def answers(response):
    """Every item of a response with its values, by linkId."""
    found = {}
    for item in response.get("item", []):
        given = [v for a in item.get("answer", []) for k, v in a.items() if k.startswith("value")]
        found[item["linkId"]] = given
        found |= answers(item)
    return found


def plain(value):
    value = getattr(value, "data", value)
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float, Decimal)):
        return Decimal(str(value)).normalize() + 0
    return str(value)


class Case:
    compiled = {}

    def __init__(self, case, compile, model):
        self.compile, self.model = compile, model
        self.response = case["response"]
        self.previous = case.get("previous") or []

    def value(self, text, variables):
        if text not in self.compiled:
            table = {"weight": {"fn": weight, "arity": {0: []}}, "sum": {"fn": total, "arity": {0: []}}}
            options = {"userInvocationTable": table, "returnRawData": True}
            self.compiled[text] = self.compile(text, self.model, options)
        named = {name: variables(name) for name in variables.names if f"%{name}" in text}
        return self.compiled[text](self.response, {"resource": self.response, "previous": self.previous, **named})

    def differences(self, items, scope, ours):
        for item in items:
            inner = Scope(self, expressions(item, VARIABLE), scope)
            for expression in expressions(item, CALCULATED):
                try:
                    theirs = [plain(v) for v in self.value(expression["expression"], inner)]
                except Exception as error:  # because what it cannot do at all is a difference, too
                    theirs = type(error).__name__
                yield item["linkId"], theirs, [plain(v) for v in ours.get(item["linkId"], [])]
            yield from self.differences(item.get("item", []), inner, ours)


class Scope:
    """The variables of an item and of those around it, each worked out when first asked for."""

    def __init__(self, case, own, outer):
        self.case, self.outer = case, outer
        self.own = {e["name"]: e["expression"] for e in own}
        self.known = {}
        self.names = set(self.own) | (outer.names if outer else set())

    def __call__(self, name):
        if name not in self.own:
            return self.outer(name)
        if name not in self.known:
            values = self.case.value(self.own[name], self)
            # because sum() takes numbers only, and a path on needs to know the element's type.
            self.known[name] = [v if isinstance(getattr(v, "data", v), dict) else getattr(v, "data", v) for v in values]
        return self.known[name]


def main(folder):
    try:
        from fhirpathpy import compile
        from fhirpathpy.models import models
    except ImportError:
        print("skipped: the Python package fhirpathpy is not installed (pip install fhirpathpy==2.2.4)")
        return 77
    compared = different = 0
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
        one = Case(case, compile, models["r4"])
        root = Scope(one, expressions(case["form"], VARIABLE), None)
        for link, theirs, have in one.differences(case["form"]["item"], root, answers(case["response"])):
            compared += 1
            if theirs != have:
                different += 1
                print(f"{link}: {theirs}, not {have} ({case['name']})")
    print(f"{compared} values compared")
    return 1 if different else 0


if len(sys.argv) != 2:
    print("usage: compare_fhirpath.py FOLDER", file=sys.stderr)
    sys.exit(2)
sys.exit(main(sys.argv[1]))
