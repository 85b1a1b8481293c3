#!/usr/bin/env python3
"""Validates FHIR R4 (4.0.1) resources: validate_r4.py FILE.json ...

The judge is fhirkit (PyPI package fhirkit-rs 0.1.0), which knows every element of R4 and refuses unknown ones.
Exit code: 0 all valid, 1 problems (one a line, on standard output), 2 a bad call, 77 the package is missing.
"""
import sys


def main(paths):
    if not paths:
        print("usage: validate_r4.py FILE.json ...", file=sys.stderr)
        return 2
    try:
        import fhirkit
    except ImportError:
        print("skipped: the Python package fhirkit-rs is not installed (pip install fhirkit-rs==0.1.0)")
        return 77
    found = False
    for path in paths:
        try:
            with open(path, "rb") as file:
                issues = fhirkit.validate(file.read())
        except OSError as error:
            issues = [error.strerror]
        except fhirkit.ParseError as error:
            issues = [error]
        for issue in issues:
            found = True
            print(f"{path}: {issue}")
    return 1 if found else 0


sys.exit(main(sys.argv[1:]))
