# make run     build Thenar and open it
# make test    everything that must hold: format, warnings, build, tests
# make test-print how a report is printed, with Chromium
# make install one static program in PREFIX/bin (PREFIX defaults to /usr/local)
# make bench   how fast it is

.DEFAULT_GOAL := help
.PHONY: help run test test-print check lint tests bench install tools test-tools print-tools

PREFIX ?= /usr/local
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# The static program is built apart, so that neither build throws the other away.
STATIC := --scratch-path .build-static -c release --static-swift-stdlib \
	-Xswiftc -static-executable -Xlinker --gc-sections -Xlinker -s
TESTING := --scratch-path .build-test -c release -Xswiftc -enable-testing

help:
	@sed -n '1,5s/^# //p' Makefile

run: tools
	swift build -c release --product thenar
	@"$$(swift build -c release --show-bin-path)/thenar"

test: check

check: tools test-tools lint
	swift build $(TESTING) --build-tests -Xswiftc -warnings-as-errors
	THENAR_PYTHON="$$PWD/.build-python/bin/python3" swift test $(TESTING) --skip-build -Xswiftc -warnings-as-errors

# With the program of the tests, so that nothing is built twice.
test-print: tools print-tools
	swift build $(TESTING) --product thenar -Xswiftc -warnings-as-errors
	python3 Tests/Print/print_report.py "$$(swift build $(TESTING) --show-bin-path)/thenar" $(PRINTED)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Questionnaires

install: tools
	swift build $(STATIC) --product thenar
	install -D "$$(swift build $(STATIC) --show-bin-path)/thenar" "$(DESTDIR)$(PREFIX)/bin/thenar"

# Measures the static program; PARTS=practice measures one part alone. Where THENAR_PTYBENCH names a folder with ptybench, its floor in C
# and `dialog` are measured beside it.
bench: tools test-tools
	swift build $(STATIC) --product thenar
	swift build -c release --product thenar-bench
	@program="$$(swift build $(STATIC) --show-bin-path)/thenar"; \
	"$$(swift build -c release --show-bin-path)/thenar-bench" "$$program" $(PARTS); \
	if [ -n "$(THENAR_PTYBENCH)" ]; then \
		data=$$(mktemp -d); \
		THENAR="$$program" THENAR_BENCH_DATA="$$data" THENAR_PTYBENCH="$(THENAR_PTYBENCH)" \
			python3 "$(THENAR_PTYBENCH)/ptybench.py" run Tests/Bench/screens.json -n 21; \
		rm -r "$$data"; \
	else echo "THENAR_PTYBENCH is not set: no floor in C and no dialog beside it."; fi

# What the program needs to be built: ncurses with wide characters, SQLite. Nothing is asked of the
# network when it is there already.
tools:
	@command -v swift >/dev/null || { echo "Thenar needs Swift 6.2 or later: https://swift.org/install"; exit 1; }
	@[ -e /usr/include/ncursesw/curses.h -o -e /usr/include/curses.h ] && [ -e /usr/include/sqlite3.h ] \
		|| { $(SUDO) apt-get update -q && { $(SUDO) apt-get install -qy libncursesw5-dev libsqlite3-dev \
		|| $(SUDO) apt-get install -qy libncurses-dev libsqlite3-dev; }; }

# What the tests need besides: a terminal in memory, and in Python a strict FHIR validator and another
# engine for FHIRPath. Where those cannot be had, their tests say that they were skipped.
test-tools:
	@[ -e /usr/include/vterm.h ] \
		|| { $(SUDO) apt-get update -q && $(SUDO) apt-get install -qy libvterm-dev; }
	@[ -x .build-python/bin/python3 ] || python3 -m venv .build-python \
		|| echo "No Python: what it judges is skipped."
	@[ ! -x .build-python/bin/python3 ] || .build-python/bin/python3 -c "import fhirkit, fhirpathpy" \
		2>/dev/null || .build-python/bin/pip install -q fhirkit-rs==0.1.0 fhirpathpy==2.2.4 \
		|| echo "Packages of Python are missing: what they judge is skipped."

# A browser that prints, and what reads its pages.
print-tools:
	@{ command -v chromium && command -v pdftotext; } >/dev/null \
		|| { $(SUDO) apt-get update -q && $(SUDO) apt-get install -qy --no-install-recommends \
		chromium poppler-utils fonts-dejavu-core; } \
		|| echo "Chromium cannot be installed: how reports are printed is not looked at."
