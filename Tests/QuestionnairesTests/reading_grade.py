#!/usr/bin/env python3
"""Checks that questions are easy to read: reading_grade.py [--grade 6] FILE.json ...

Each file is a FHIR Questionnaire in English. Looked at are its stems: the text of every visible question and its wording
in the voices of a proxy and of an interviewer; with --all also narrow wordings and help. The measure is the
Flesch-Kincaid grade, 0.39 x words per sentence + 11.8 x syllables per word - 15.59; {name} counts as a short name,
and a number in digits is no word.
Prints a line for every text above the grade. Exit code: 0 none, 1 some, 2 a bad call.
"""
import argparse
import json
import re
import sys

OWN = "https://thenar.example/fhir/StructureDefinition/"
CORE = "http://hl7.org/fhir/StructureDefinition/"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-"
VOICES = (OWN + "voice-proxy", OWN + "voice-interviewer")
# What the rules below count wrongly.
KNOWN = {
    "area": 3, "being": 2, "doing": 2, "everything": 3, "going": 2, "idea": 3, "people": 2, "someone": 2, "something": 2,
    "somewhere": 2, "sometimes": 2, "quiet": 2, "trying": 2, "used": 1, "moved": 1, "whole": 1, "once": 1, "one": 1,
    "sudden": 2, "wheelchair": 2, "seldom": 2, "every": 2, "evening": 2, "usual": 3, "device": 2, "noisy": 2,
}


def syllables(word):
    word = word.lower().replace("’", "'").removesuffix("'s")
    if word in KNOWN:
        return KNOWN[word]
    word = re.sub("[^a-z]", "", word)
    groups = len(re.findall("[aeiouy]+", word))
    if re.search("[^aeiouy]e(s|d)?$", word) and not re.search("([sxz]|ch|sh|[cg])es$|[td]ed$|[^aeiouy]le(s|d)?$", word):
        groups -= 1  # because the last e is silent: like, falls asleep, moved; not in: buttons, rested, table
    return max(1, groups)


def grade(text):
    text = text.replace("{name}", "Sam")
    sentences = [s for s in re.split("[.?!]+(?:\\s|$)", text) if re.search("\\w", s)]
    words = [w for w in re.findall("[\\w'’-]+", text) if re.search("[A-Za-z]", w)]
    parts = [p for w in words for p in w.split("-") if p]
    if not sentences or not words:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, parts)) / len(words) - 15.59


def value(element, url):
    for extension in element.get("extension", []):
        if extension["url"] == url:
            return next((v for k, v in extension.items() if k.startswith("value")), None)
    return None


def texts(items, everything):
    """The linkId, the kind and the words of every text, in the order of the file."""
    for item in items:
        if value(item, CORE + "questionnaire-hidden"):
            continue
        asked = item["type"] != "display" and (item["type"] != "group" or value(item.get("_text", {}), VOICES[0]))
        if asked:
            yield item["linkId"], "text", item["text"]
            for url in VOICES:
                if words := value(item.get("_text", {}), url):
                    yield item["linkId"], url.rsplit("/", 1)[1], words
        if asked and everything and (words := value(item, SDC + "shortText")):
            yield item["linkId"], "shortText", words
        if everything and item["linkId"].endswith(".help"):
            yield item["linkId"], "help", item["text"]
        yield from texts(item.get("item", []), everything)


def main():
    reader = argparse.ArgumentParser(description="Prints the questions that are above a reading grade.")
    reader.add_argument("files", nargs="+", metavar="FILE.json")
    reader.add_argument("--grade", type=float, default=6, help="the highest grade allowed (6)")
    reader.add_argument("--all", action="store_true", help="narrow wordings and help as well")
    arguments = reader.parse_args()
    found = False
    for path in arguments.files:
        with open(path, encoding="utf-8") as file:
            form = json.load(file)
        if not form.get("language", "en").startswith("en"):
            continue
        for link, kind, words in texts(form["item"], arguments.all):
            if (measured := grade(words)) > arguments.grade:
                found = True
                print(f"{path}: {link} {kind}: grade {measured:.1f}: {words}")
    return 1 if found else 0


sys.exit(main())
